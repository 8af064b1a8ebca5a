import type {Locale} from '../../src/model/locale.ts'
import type {DocumentRecord} from '../../src/model/record.ts'
import {lineStarts} from '../../src/place/lines.ts'
import {openSite, type SiteContext, type SiteOptions} from '../../src/render/context.ts'
import {bodyOf} from './markdown.ts'

/** A record of a document with a body, made by hand. */
export function recordOf(
  locale: Locale,
  slug: string,
  markdown: string,
  metadata: Readonly<Record<string, string>> = {}
): DocumentRecord {
  const place = {start: 0, end: 0}
  return {
    slug,
    locale,
    path: `/content/${locale}/${slug}.md`,
    file: `content/${locale}/${slug}.md`,
    lines: lineStarts(markdown),
    length: markdown.length,
    metadata: new Map(Object.entries(metadata).map(([key, value]) => [key, {value, place}])),
    trouble: [],
    segments: [],
    source: undefined,
    body: bodyOf(markdown)
  }
}

/** Open a site of records; titles are the front matter's, else the first heading, else the slug. */
export function siteOf(
  records: readonly DocumentRecord[],
  options: Partial<SiteOptions> = {}
): SiteContext {
  const titles = new Map<Locale, Map<string, string>>()
  for (const {locale, slug, metadata, body} of records) {
    const ofLocale = titles.get(locale) ?? new Map<string, string>()
    ofLocale.set(slug, metadata.get('title')?.value ?? body?.heading ?? slug)
    titles.set(locale, ofLocale)
  }
  return openSite({
    title: 'Help',
    url: undefined,
    sourceLocale: 'en-US',
    locales: [...titles.keys()].sort(),
    titles,
    toc: new Map(),
    asset: () => undefined,
    version: '1.2.3',
    stylesheet: 'body{}',
    script: '',
    ...options
  })
}

/** A small site in four languages: tables, alerts, code, links, a missing translation. */
export function sampleRecords(): readonly DocumentRecord[] {
  return sample
}

const english = `# <a name="mail-stays"></a>Mail stays in the queue

Mail waits when the server offers an old protocol only. See [limits](limits.md#sizes) and [setup](setup/start.md).

## <a name="symptoms"></a>Symptoms

> [!NOTE]
> Restart the server afterwards.

| Code | Meaning |
| --- | --: |
| \`421\` | dropped |

## <a name="fix"></a>What to do

1. Open the console.
2. Run \`net stop mail\`.

\`\`\`powershell
Restart-Service mail
\`\`\`

![The queue viewer](media/queue.png)

### <a name="later"></a>Later

Nothing else.
`

const sample: readonly DocumentRecord[] = [
  recordOf('en-US', 'mail', english, {
    title: 'Mail stays in the queue',
    description: 'Why mail waits.'
  }),
  recordOf('en-US', 'limits', '# Limits\n\n## <a name="sizes"></a>Sizes\n\nTen.'),
  recordOf('en-US', 'setup/start', '# Start\n\nSee [mail](../mail.md) and [limits](../limits.md).'),
  recordOf(
    'de-DE',
    'mail',
    '# <a name="mail-stays"></a>E-Mail bleibt liegen\n\nSiehe [Grenzen](limits.md#sizes), [Start](setup/start.md), [nichts](gone.md).\n\n> [!WARNING]\n> Achtung.\n\n![Warteschlange](media/queue.png)\n',
    {title: 'E-Mail bleibt liegen', 'ms.translationtype': 'MT', ROBOTS: 'NOINDEX, NOFOLLOW'}
  ),
  recordOf('de-DE', 'limits', '# Grenzen\n\n## <a name="sizes"></a>Größen\n\nZehn.'),
  recordOf(
    'ar-SA',
    'mail',
    '# <a name="mail-stays"></a>يبقى البريد في قائمة الانتظار\n\n## <a name="symptoms"></a>الأعراض\n\nشغّل `net stop mail` ثم أعد التشغيل.\n\n## <a name="fix"></a>الحل\n\n> [!TIP]\n> استخدم وحدة التحكم.\n',
    {'ms.translationtype': 'MT'}
  ),
  recordOf('zh-CN', 'mail', '# 邮件停留在队列中\n\n运行 `net stop mail`。\n')
]
