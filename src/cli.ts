#!/usr/bin/env node
import process from 'node:process'
import {main} from './command/main.ts'

const {argv, env, stderr, stdout} = process

// Because Node ends with 1 otherwise, which says that something was found.
process.on('uncaughtException', (error) => {
  stderr.write(`${error.stack}\n`, () => process.exit(3))
})

// Because a reader that has gone is told twice: to the one who writes, and as an event.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await main(argv.slice(2), {
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  now: () => performance.now()
})
