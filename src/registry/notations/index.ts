export {barePath} from './bare-path.ts'
export {flattened} from './flattened.ts'
export {powershell} from './powershell.ts'
export {regCommand} from './reg-command.ts'
