import {visible} from './visible.ts'

/**
 * Write a text as a code span of GitHub-flavoured Markdown that can stand in a table cell.
 *
 * Because GitHub looks for mentions, references and addresses in all text that is no code, a code
 * span is the only place where a text shows as it is and nothing else. A bar ends a cell even there,
 * and a backslash before it cannot be told from one of the text, so that a longer bar stands for it.
 */
export function escapeMarkdown(text: string): string {
  const shown = visible(text).replaceAll('|', '│').trim()
  if (shown === '') return ''
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return fence + pad + shown + pad + fence
}
