export {sameShape} from './same-shape.ts'
export {structure} from './structure.ts'
export {unitId} from './unit-id.ts'
