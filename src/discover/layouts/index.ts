import type {Layout} from '../layout.ts'
import {localeFile} from './locale-file.ts'
import {localeFolder} from './locale-folder.ts'
import {localeSuffix} from './locale-suffix.ts'
import {siblingRepository} from './sibling-repository.ts'

/** The layouts that are tried without configuration; of equally good ones the first is taken. */
export const layouts: readonly Layout[] = [
  localeFolder,
  localeFile,
  localeSuffix,
  siblingRepository
]
