import type {Locale} from '../model/locale.ts'
import type {Place} from '../model/place.ts'

/**
 * The sentence of a target that the sentence around a place of its source became; the whole target
 * where the two have not the same number of sentences.
 */
export function sentenceOf(
  target: string,
  targetLocale: Locale,
  source: string,
  sourceLocale: Locale,
  place: Place
): Place {
  const whole = {start: 0, end: target.length}
  const from = sentencesOf(source, sourceLocale)
  const to = sentencesOf(target, targetLocale)
  if (from.length !== to.length) return whole
  return to[from.findIndex(({end}) => place.start < end)] ?? whole
}

/** Sentences of a text, without the blanks behind them. */
function sentencesOf(text: string, locale: Locale): readonly Place[] {
  const sentences: Place[] = []
  for (const {segment, index} of segmenterOf(locale).segment(text)) {
    const length = segment.trimEnd().length
    if (length > 0) sentences.push({start: index, end: index + length})
  }
  return sentences
}

function segmenterOf(locale: Locale): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, {granularity: 'sentence'})
  } catch {
    // Because a folder may have a name that is no tag, the rules for all languages stand in.
    return new Intl.Segmenter('und', {granularity: 'sentence'})
  }
}
