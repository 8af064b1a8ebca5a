import {beside, readTokens, type Token, type TokenPattern} from './read-tokens.ts'

const opens = `(?<![${beside}])`
const closes = `(?![${beside}])`

const patterns: readonly TokenPattern[] = [
  // `{0d23d3c0-c19c-4b2f-9845-5344fedc4380}`, also with digits lost or added
  {
    pattern: new RegExp(
      `${opens}(?<!-)\\{?[A-Za-z0-9]{6,10} ?[-–] ?[A-Za-z0-9]{3,5} ?[-–] ?[A-Za-z0-9]{3,5} ?[-–] ?[A-Za-z0-9]{3,5} ?[-–] ?[A-Za-z0-9]{10,14}\\}?${closes}`,
      'gu'
    ),
    meaning: (match) => (isNearlyHex(match) ? match.toLowerCase().replace(/[{}]/g, '') : undefined)
  },
  // `0x8004de40`, `0x8004 de40`
  {
    pattern: new RegExp(`${opens}[0Oo][xX×][0-9A-Fa-f]{1,8} [0-9A-Fa-f]{1,7}${closes}`, 'gu'),
    meaning: (match) => (match.length === 11 && /\d/.test(match) ? match.toLowerCase() : undefined)
  },
  {pattern: new RegExp(`${opens}0[xX×][0-9A-Fa-f]{1,16}${closes}`, 'gu'), meaning: lowerCase},
  // `800704c7`: eight digits, letters among them, or the code of a failure
  {
    pattern: new RegExp(
      `${opens}(?<![.,#-])(?:80[0-9A-Fa-f]{6}|(?=[0-9]*[A-Fa-f])(?=[A-Fa-f]*[0-9])[0-9A-Fa-f]{8})${closes}(?![.,-][0-9A-Fa-f])`,
      'gu'
    ),
    meaning: lowerCase
  },
  // `550 5.7.1`, `550-5.7.1`, `5.4.14`: replies of mail servers
  {
    pattern: new RegExp(
      `${opens}(?<![.,-])(?:[245][0-9]{2}[ -]#?)?[245][.,][0-7][.,][0-9]{1,3}${closes}(?![.,:][0-9])`,
      'gu'
    ),
    meaning: (match) =>
      /^[245]\d\d[ -]|^[45]\./.test(match) ? match.replace(/^(\d{3})[ -]#?/, '$1 ') : undefined
  },
  // `KB4462923`, `KB 4462923`
  {
    pattern: new RegExp(`${opens}KB ?[0-9]{5,8}${closes}`, 'gu'),
    meaning: (match) => match.replace(' ', '')
  },
  // `AADSTS50020`, `MC123456`, `CAA20004`, `CVE-2021-34527`
  {
    pattern: new RegExp(
      `${opens}(?<!-)(?:[A-Z]{2,12}[0-9]{4,10}|CVE-[0-9]{4}-[0-9]{4,7})${closes}`,
      'gu'
    ),
    meaning: itself
  },
  // `${local_app_data}`
  {pattern: /\$ ?\{[A-Za-z_][\w.]*\}/g, meaning: itself},
  // `ERROR_ACCESS_DENIED`, `O365_BUSINESS`, `local_app_data`
  {
    pattern: new RegExp(
      `${opens}(?<![\\\\/%$@.-])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+${closes}(?![%\\\\])`,
      'gu'
    ),
    meaning: itself
  },
  // `10.0.0.0/8`, `203.0.113.7`
  {
    pattern: new RegExp(
      `${opens}(?<![.,-])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?${closes}(?!\\.[0-9])`,
      'gu'
    ),
    meaning: (match) =>
      match.split(/[./]/).every((part) => Number(part) < 256) ? match : undefined
  },
  // `2001:db8::1/64`
  {
    pattern: /(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?:\/[0-9]{1,3})?(?![\w:])/g,
    meaning: (match) => (isIpv6(match) ? match.toLowerCase() : undefined)
  },
  // `proxyAddresses`, `msExchMailboxGuid`; names such as `iPhone` and `eDiscovery` are none
  {
    pattern: new RegExp(
      `${opens}(?<![\\\\/%$@.-])[a-z]{2,}[a-z0-9]*[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*${closes}(?![.\\\\/:@][A-Za-z])`,
      'gu'
    ),
    meaning: (match) => (/OS$/.test(match) ? undefined : match.toLowerCase())
  }
]

/**
 * Identifiers in a text: GUIDs, error codes, replies of mail servers, articles of a knowledge base,
 * names in code, addresses of networks; also damaged ones.
 *
 * The case of hexadecimal digits, the braces of a GUID and the blank behind `KB` do not count.
 */
export function identifiers(text: string): readonly Token[] {
  return /[\p{Nd}_:$]|[a-z][A-Z]/u.test(text) ? readTokens(text, patterns) : []
}

function itself(match: string): string {
  return match
}

function lowerCase(match: string): string {
  return match.toLowerCase()
}

/** At least nine of ten are hexadecimal digits, or all are `x`. */
function isNearlyHex(match: string): boolean {
  const characters = match.replace(/[^A-Za-z0-9]/g, '')
  const digits = characters.replace(/[^0-9A-Fa-f]/g, '').length
  return (/\d/.test(match) && digits >= characters.length * 0.9) || /^x+$/i.test(characters)
}

function isIpv6(match: string): boolean {
  const groups = match.replace(/\/.*/, '').split(':')
  const isShort = match.includes('::')
  const empty = groups.filter((group) => group === '').length
  if (!/[0-9A-Fa-f]{2}|::/.test(match)) return false
  return isShort
    ? groups.length <= 8 && empty <= 3 && match.length > 3
    : groups.length === 8 && empty === 0
}
