/** The parts of an address that are compared; none holds its separator. */
export interface Address {
  /** Such as `https`; empty for relative addresses. */
  readonly scheme: string
  /** Lower case; empty for relative addresses. */
  readonly host: string
  readonly path: string
  readonly query: string
  readonly fragment: string
}

const parts = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s

/**
 * Take an address apart, without the differences that lead nowhere else: percent-encoding, case of
 * the host, `./` and `../`, an empty query or fragment, the last `/` of a path.
 *
 * @throws  Never.
 */
export function readAddress(address: string): Address {
  const written = address.startsWith('www.') ? `http://${address}` : address
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] = parts.exec(written) ?? []
  return {
    scheme: scheme.toLowerCase(),
    host: host.toLowerCase(),
    path: decoded(withoutDots(path)),
    query: decoded(query.replace(/^\?+|[?&]+$/g, '')),
    fragment: decoded(fragment.replace(/#+$/, ''))
  }
}

/**
 * One spelling for all addresses that lead to the same place.
 *
 * Because a site answers both, `http` and `https` are not told apart.
 */
export function canonicalAddress(address: string): string {
  return writeAddress(readAddress(address))
}

export function writeAddress({scheme, host, path, query, fragment}: Address): string {
  const start =
    host === '' ? scheme && `${scheme}:` : `${scheme.replace(/^http$/, 'https')}://${host}`
  return `${start}${path}${query && `?${query}`}${fragment && `#${fragment}`}`
}

function withoutDots(path: string): string {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '.') continue
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '')
      kept.pop()
    else kept.push(segment)
  }
  while (kept.length > 1 && kept.at(-1) === '') kept.pop()
  return kept.join('/')
}

/** Because `%2F` is no `/`, `%2541` no `A`, and a stray `%` no code, they stay. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%(?!25)[0-9A-Fa-f]{2})+/g, (codes) => {
    try {
      return decodeURI(codes)
    } catch {
      return codes
    }
  })
}
