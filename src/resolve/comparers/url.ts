import {exact} from '../exact.ts'

/** Addresses: where a locale stands in the path, it may follow the document. */
export const url = exact('url')
