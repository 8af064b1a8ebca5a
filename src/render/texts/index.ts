// One line per language; the files are for translators, this list is for the compiler.
import ar from './ar.json' with {type: 'json'}
import de from './de.json' with {type: 'json'}
import en from './en.json' with {type: 'json'}
import fr from './fr.json' with {type: 'json'}
import ja from './ja.json' with {type: 'json'}
import nl from './nl.json' with {type: 'json'}
import ru from './ru.json' with {type: 'json'}
import sv from './sv.json' with {type: 'json'}
import zhCN from './zh-CN.json' with {type: 'json'}

/** Texts of the interface by language tag; `en` has every key. */
export const textFiles = {ar, de, en, fr, ja, nl, ru, sv, 'zh-CN': zhCN} as const
