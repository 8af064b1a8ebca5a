export {registryBlock} from './registry-block.ts'
export {registryList} from './registry-list.ts'
export {registryProse} from './registry-prose.ts'
export {registryTable} from './registry-table.ts'
