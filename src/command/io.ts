/** Where text goes: a stream of the process, or a stand-in. */
export interface TextStream {
  readonly isTTY?: boolean | undefined
  /** Of a terminal. */
  readonly columns?: number | undefined
  write(text: string, done: (error?: Error | null) => void): unknown
}

/** The world as a command sees it. */
export interface Io {
  readonly stdout: TextStream
  readonly stderr: TextStream
  /** Absolute path of the working directory. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since some moment. */
  readonly now: () => number
}

/**
 * Write text and wait until it is taken.
 *
 * A reader that has gone (`lockstep check | head`) is no trouble: the rest is dropped.
 */
export function print(stream: TextStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve()
      else reject(error)
    })
  })
}

/**
 * Whether a stream takes colours: a terminal, unless `--no-color`, `NO_COLOR`, `CI` or a dumb
 * terminal say otherwise.
 *
 * @see <https://no-color.org>
 */
export function takesColor(stream: TextStream, {env}: Io, flag: boolean | undefined): boolean {
  return flag !== false && !isSet(env['NO_COLOR']) && isInteractive(stream, {env})
}

/** Whether a person looks at a stream: a terminal that can move its cursor, and no CI. */
export function isInteractive(stream: TextStream, {env}: Pick<Io, 'env'>): boolean {
  return stream.isTTY === true && !isSet(env['CI']) && env['TERM'] !== 'dumb'
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}
