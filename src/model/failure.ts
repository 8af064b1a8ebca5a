/** Why a run could not be done. */
export type FailureCode = 'usage' | 'configuration' | 'input' | 'no-documents' | 'output'

/**
 * The run could not be done: bad usage, bad configuration, unreadable root, output not writable.
 *
 * The only error class; everything else that is thrown is a bug. The message is one line that says
 * what, where and what to do.
 */
export class Failure extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.code = code
  }
}
