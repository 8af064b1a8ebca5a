import * as amEt from 'n2words/am-ET'
import * as arSa from 'n2words/ar-SA'
import * as azAz from 'n2words/az-AZ'
import * as bnBd from 'n2words/bn-BD'
import * as csCz from 'n2words/cs-CZ'
import * as daDk from 'n2words/da-DK'
import * as deDe from 'n2words/de-DE'
import * as elGr from 'n2words/el-GR'
import * as enUs from 'n2words/en-US'
import * as esEs from 'n2words/es-ES'
import * as faIr from 'n2words/fa-IR'
import * as fiFi from 'n2words/fi-FI'
import * as filPh from 'n2words/fil-PH'
import * as frFr from 'n2words/fr-FR'
import * as guIn from 'n2words/gu-IN'
import * as heIl from 'n2words/he-IL'
import * as hiIn from 'n2words/hi-IN'
import * as hrHr from 'n2words/hr-HR'
import * as huHu from 'n2words/hu-HU'
import * as idId from 'n2words/id-ID'
import * as itIt from 'n2words/it-IT'
import * as jaJp from 'n2words/ja-JP'
import * as kaGe from 'n2words/ka-GE'
import * as knIn from 'n2words/kn-IN'
import * as koKr from 'n2words/ko-KR'
import * as ltLt from 'n2words/lt-LT'
import * as lvLv from 'n2words/lv-LV'
import * as mrIn from 'n2words/mr-IN'
import * as msMy from 'n2words/ms-MY'
import * as nbNo from 'n2words/nb-NO'
import * as nlNl from 'n2words/nl-NL'
import * as paIn from 'n2words/pa-IN'
import * as plPl from 'n2words/pl-PL'
import * as ptPt from 'n2words/pt-PT'
import * as roRo from 'n2words/ro-RO'
import * as ruRu from 'n2words/ru-RU'
import * as srCyrlRs from 'n2words/sr-Cyrl-RS'
import * as srLatnRs from 'n2words/sr-Latn-RS'
import * as svSe from 'n2words/sv-SE'
import * as swKe from 'n2words/sw-KE'
import * as taIn from 'n2words/ta-IN'
import * as teIn from 'n2words/te-IN'
import * as thTh from 'n2words/th-TH'
import * as trTr from 'n2words/tr-TR'
import * as ukUa from 'n2words/uk-UA'
import * as urPk from 'n2words/ur-PK'
import * as viVn from 'n2words/vi-VN'
import * as zhHansCn from 'n2words/zh-Hans-CN'
import * as zhHantTw from 'n2words/zh-Hant-TW'

/** Writes numbers out in words; throws for what its language has no word for. */
export interface Speller {
  readonly toCardinal: (value: number, options?: Record<string, unknown>) => string
  readonly toOrdinal?: (value: number) => string
}

/** By language tag; the words of a language serve all of its regions. */
const spellers: Readonly<Record<string, Speller>> = {
  'am-ET': amEt,
  'ar-SA': arSa,
  'az-AZ': azAz,
  'bn-BD': bnBd,
  'cs-CZ': csCz,
  'da-DK': daDk,
  'de-DE': deDe,
  'el-GR': elGr,
  'en-US': enUs,
  'es-ES': esEs,
  'fa-IR': faIr,
  'fi-FI': fiFi,
  'fil-PH': filPh,
  'fr-FR': frFr,
  'gu-IN': guIn,
  'he-IL': heIl,
  'hi-IN': hiIn,
  'hr-HR': hrHr,
  'hu-HU': huHu,
  'id-ID': idId,
  'it-IT': itIt,
  'ja-JP': jaJp,
  'ka-GE': kaGe,
  'kn-IN': knIn,
  'ko-KR': koKr,
  'lt-LT': ltLt,
  'lv-LV': lvLv,
  'mr-IN': mrIn,
  'ms-MY': msMy,
  'nb-NO': nbNo,
  'nl-NL': nlNl,
  'pa-IN': paIn,
  'pl-PL': plPl,
  'pt-PT': ptPt,
  'ro-RO': roRo,
  'ru-RU': ruRu,
  'sr-Cyrl-RS': srCyrlRs,
  'sr-Latn-RS': srLatnRs,
  'sv-SE': svSe,
  'sw-KE': swKe,
  'ta-IN': taIn,
  'te-IN': teIn,
  'th-TH': thTh,
  'tr-TR': trTr,
  'uk-UA': ukUa,
  'ur-PK': urPk,
  'vi-VN': viVn,
  'zh-Hans-CN': zhHansCn,
  'zh-Hant-TW': zhHantTw
}

const known = new Map<string, readonly Speller[]>()

/**
 * Who writes numbers out in the language and script of a locale.
 *
 * @returns  Nearly always one; empty where the language has none.
 */
export function spellersOf(locale: string): readonly Speller[] {
  const found = known.get(locale)
  if (found) return found
  const wanted = scriptOf(locale)
  const fitting = Object.entries(spellers).flatMap(([tag, speller]) =>
    scriptOf(tag) === wanted ? [speller] : []
  )
  known.set(locale, fitting)
  return fitting
}

/** `zh-TW` → `zh-Hant`. */
function scriptOf(locale: string): string {
  try {
    const {language, script} = new Intl.Locale(locale).maximize()
    return `${language === 'no' ? 'nb' : language}-${script}`
  } catch {
    return ''
  }
}
