import {facts, withOtherDigit} from '../damage.js'
import {pick} from '../random.js'

const rules = ['fact-identifier', 'fact-code', 'fact-number', 'fact-literal']
const hex = /(?<![\w])0x[0-9a-fA-F]{4,16}(?![\w])/g
const guids =
  /(?<![\w-])[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![\w])/g
const codes = /(?<![A-Za-z\d])(?:AADSTS|KB|MC|CAA|AADB|ERROR |Error |error )\d{4,7}(?!\d)/g
const statuses = /(?<![\d.])[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}(?![\d.])/g
const octets = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g

/** @type {readonly import('../damage.js').DamageClass[]} */
export const identifierClasses = [
  {
    name: 'identifier-hex-changed',
    about: '`0x8004de40` → `0x8006de40`',
    rules,
    needs: /0x/,
    find: (pair) =>
      facts(pair, 'open', hex, (fact, random) => {
        const changed = withOtherDigit(fact.slice(3).toLowerCase(), random, '0123456789abcdef')
        return changed && fact.slice(0, 3) + changed
      })
  },
  {
    name: 'identifier-hex-length',
    about: '`0x8004de40` → `0x8004de4`, `0x8004 de40`, `0 x8004de40`',
    rules,
    needs: /0x/,
    find: (pair) =>
      facts(pair, 'open', hex, (fact, random) =>
        pick(
          [
            fact.slice(0, -1),
            `${fact.slice(0, 6)} ${fact.slice(6)}`.trim(),
            `0 ${fact.slice(1)}`,
            `${fact}0`
          ],
          random
        )
      )
  },
  {
    name: 'identifier-guid-length',
    about: 'a GUID with a digit more or fewer, or a blank at a hyphen',
    rules: [...rules, 'fact-url'],
    needs: /[0-9a-f]{8}-/i,
    find: (pair) =>
      facts(pair, 'text', guids, (fact, random) =>
        pick(
          [
            fact.slice(0, -1),
            fact.slice(1),
            `${fact}0`,
            fact.replace('-', '- '),
            fact.replace('-', '')
          ],
          random
        )
      )
  },
  {
    name: 'identifier-guid-changed',
    about: 'a digit of a GUID changed',
    rules: [...rules, 'fact-url'],
    needs: /[0-9a-f]{8}-/i,
    find: (pair) =>
      facts(pair, 'text', guids, (fact, random) =>
        withOtherDigit(fact.toLowerCase(), random, '123456789abcdef')
      )
  },
  {
    name: 'identifier-code-changed',
    about: '`AADSTS50020` → `AADSTS50026`, `KB4568831` → `KB 4568831 1`',
    rules: [...rules, 'term-name'],
    needs: /\d{4}/,
    find: (pair) =>
      facts(pair, 'prose', codes, (fact, random) =>
        random() < 0.7 ? withOtherDigit(fact, random) : fact.slice(0, -1)
      )
  },
  {
    name: 'identifier-status-changed',
    about: '`550 5.7.1` → `550 5.7.7`, `550 5,7.1`',
    rules: [...rules, 'fact-version'],
    needs: /[245]\d\d[ -][245]\./,
    find: (pair) =>
      facts(pair, 'open', statuses, (fact, random) =>
        random() < 0.7 ? withOtherDigit(fact, random) : fact.replace(/\.(?=\d+\.)/, ',')
      )
  },
  {
    name: 'identifier-address-changed',
    about: '`192.168.1.1` → `192.168.7.1`, `192.168,1.1`',
    rules: [...rules, 'fact-version'],
    needs: /\d\.\d{1,3}\.\d/,
    find: (pair) =>
      facts(
        pair,
        'open',
        octets,
        (fact, random) => {
          const parts = fact.split('.')
          const at = Math.floor(random() * 4)
          const changed = parts.with(at, withOtherDigit(parts[at], random) ?? '7').join('.')
          return random() < 0.7 ? changed : fact.replace('.', pick([',', '. ', ''], random))
        },
        {isWanted: (_, fact) => fact.split('.').every((part) => Number(part) < 256)}
      )
  }
]
