export {embeddedSource} from './embedded-source.ts'
export {siblingOtherRevision} from './sibling-other-revision.ts'
export {siblingSource} from './sibling-source.ts'
export {sourceDocument} from './source-document.ts'
