export {nearest} from '../term/nearest.ts'
