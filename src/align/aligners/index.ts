export {structure} from './structure.ts'
export {unitId} from './unit-id.ts'
