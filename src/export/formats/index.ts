export {tmx} from './tmx.ts'
export {xliff} from './xliff.ts'
