import type {Command} from '../command.ts'
import {baseline} from './baseline.ts'
import {build} from './build.ts'
import {check} from './check.ts'
import {explain} from './explain.ts'
import {exportCommand} from './export.ts'
import {facts} from './facts.ts'
import {fix} from './fix.ts'
import {init} from './init.ts'
import {registry} from './registry.ts'
import {strip} from './strip.ts'

/** The commands in the order of the help. */
export const commands: readonly Command[] = [
  build,
  check,
  baseline,
  fix,
  strip,
  exportCommand,
  facts,
  registry,
  explain,
  init
]
