// The order is the order of trust.
export {sourceDocument} from './source-document.ts'
export {embeddedSource} from './embedded-source.ts'
export {siblingSource} from './sibling-source.ts'
export {siblingOtherRevision} from './sibling-other-revision.ts'
