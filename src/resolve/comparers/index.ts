export {url} from './url.ts'
