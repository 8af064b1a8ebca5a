export {factsAsJson} from './json.ts'
export {factsAsTable} from './pretty.ts'
