export {unitId} from './unit-id.ts'
export {sameShape} from './same-shape.ts'
export {structure} from './structure.ts'
