import type {PlainAnswer} from '../../model/answer.ts'
import {editDistance} from '../../term/edit-distance.ts'
import {factRule} from '../fact-rule.ts'
import type {Rule} from '../rule.ts'
import {translationOnly} from '../translation-only.ts'

/** So many letters are a slip; more make another name. */
const mostSlips = 2

const base = translationOnly(
  factRule({
    kind: 'email',
    noun: 'mail address',
    summary: 'Mail addresses are kept letter for letter',
    severity: 'error',
    added: 'warning'
  })
)

/** A mail address that differs from the reference, was lost or added. */
export const factEmail: Rule = {
  ...base,
  *check(subject, options) {
    for (const answer of subject.plainAnswers) {
      if ((answer.expected ?? answer.actual)?.kind !== 'email') continue
      const isExample = isOtherUser(answer)
      for (const found of base.check({...subject, plainAnswers: [answer]}, options)) {
        const {fix: _, ...rest} = found
        yield isExample ? {...rest, atMost: 'info'} : found
      }
    }
  }
}

/** `user@contoso.com`, as examples have it: hosts of documentation and words that say what to put there. */
const exampleHost =
  /@(?:[\w-]+\.)*(?:example|contoso|fabrikam|adatum|x{3,}|(?:your)?-?(?:domain|company|organi[sz]ation|tenant))(?:\.[\w-]+)+$/
/** A name of anybody, with any host. */
const anybody =
  /^(?:user|username|name|first|last|firstname|lastname|someone|alias|mail|email)(?:[._-]?(?:name|\d+))?@/

/** Because people of examples are put into the language, another name that mail systems know is no damage. */
function isOtherUser({actual, expected}: PlainAnswer): boolean {
  if (!actual || !expected || actual.kind !== 'email') return false
  const [own, other] = [actual.raw.toLowerCase(), expected.raw.toLowerCase()]
  if (!exampleHost.test(other) && !anybody.test(other)) return false
  const [name = '', host] = own.split('@', 2)
  const [meant = '', meantHost] = other.split('@', 2)
  return (
    host === meantHost &&
    /^[a-z0-9._-]+$/.test(name) &&
    editDistance(name, meant, mostSlips) > mostSlips
  )
}
