import type {Settings} from '../model/settings.ts'

/** What holds when neither the configuration nor the command line says otherwise. */
export const defaults = {
  sourceLocale: 'en-US',
  failOn: 'error',
  maxWarnings: Number.POSITIVE_INFINITY,
  /** Relative to the folder of the configuration, else to the working directory. */
  baseline: 'lockstep-baseline.txt',
  normalize: true,
  /** Relative to the folder of the configuration, else to the working directory. */
  out: 'dist/site',
  report: 'dist/report',
  /** Without it, places in the report are no links. */
  repository: undefined,
  site: {title: 'Help', registryDownloads: false},
  /** Bytes; no article that people read comes near it. */
  maxBytes: 2 * 1024 * 1024
} as const satisfies Partial<Record<keyof Settings, unknown>>
