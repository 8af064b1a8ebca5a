import {codeClasses, commandClasses} from './code.js'
import {identifierClasses} from './identifiers.js'
import {markupClasses} from './markup.js'
import {metaClasses, wrapperClasses} from './meta.js'
import {nameClasses} from './names.js'
import {numberClasses, versionClasses} from './numbers.js'
import {pathClasses, placeholderClasses} from './paths.js'
import {registry} from './registry.js'
import {structureClasses} from './structure.js'
import {textClasses} from './text.js'
import {emailClasses, urlClasses} from './urls.js'

/**
 * Every kind of damage, in the order of the table.
 *
 * @type {readonly import('../damage.js').DamageClass[]}
 */
export const classes = [
  ...registry,
  ...versionClasses,
  ...numberClasses,
  ...urlClasses,
  ...emailClasses,
  ...identifierClasses,
  ...commandClasses,
  ...codeClasses,
  ...pathClasses,
  ...placeholderClasses,
  ...nameClasses,
  ...markupClasses,
  ...structureClasses,
  ...textClasses,
  ...metaClasses,
  ...wrapperClasses
]
