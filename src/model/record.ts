import type {DocumentPath} from './article.ts'
import type {Fact} from './fact.ts'
import type {MappedText, Place} from './place.ts'

/** A key of the front matter with its value as text, and where the line of the key stands. */
export interface MetadataEntry {
  /** Scalars as written, without quotes; lists are joined with `, `. */
  readonly value: string
  /** From the key to the end of its line. */
  readonly place: Place
}

/** Front matter by key, in the order of the file; dots in keys are kept. */
export type Metadata = ReadonlyMap<string, MetadataEntry>

/** Something that went wrong while a document was read; a rule turns it into a finding. */
export interface Trouble {
  readonly kind:
    | 'empty'
    | 'unreadable'
    | 'too-large'
    | 'too-deep'
    | 'not-utf-8'
    | 'nul-byte'
    | 'front-matter-missing'
    | 'front-matter-unclosed'
    | 'front-matter-invalid'
    | 'front-matter-language'
    | 'wrapper-unpaired'
    | 'wrapper-id'
    | 'wrapper-in-front-matter'
    | 'wrapper-text-outside'
    | 'html-unclosed'
    | 'html-unopened'
    | 'html-broken'
    | 'html-unknown'
    | 'html-dropped'
    | 'bidi-override'
    | 'bidi-unclosed'
    | 'bidi-unopened'
    | 'bidi-idle'
    | 'hidden-in-code'
    | 'hidden-text'
  readonly place: Place
  /** What is there, as a sentence fragment for the message. */
  readonly actual: string
}

/** What an inline stretch of a segment is: offsets in the segment's text. */
export interface Mark extends Place {
  readonly kind: 'code' | 'link' | 'image' | 'html' | 'escape' | 'strong' | 'emphasis' | 'delete'
  /** Destination of a link or image. */
  readonly url?: string
  /** Where the destination stands in the file; of a reference, in its definition. */
  readonly destination?: Place
  /** Description of an image, the tag or comment of HTML. */
  readonly value?: string
  /** The whole construct in the file. */
  readonly place: Place
}

/** What kind of block a segment is. */
export type SegmentKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'code'

/** The smallest aligned text: a heading, paragraph, list item's paragraph, table cell or code block. */
export interface Segment extends MappedText {
  readonly kind: SegmentKind
  /** Level of a heading, nesting of a list item, column of a cell (1-based); 0 otherwise. */
  readonly depth: number
  /** Language of a code block, name of the anchor before a heading. */
  readonly label: string | undefined
  /** The block in the file. */
  readonly place: Place
  readonly marks: readonly Mark[]
  /** Ids of the translation units in it, in order; empty in plain documents. */
  readonly units: readonly string[]
  /** Places are offsets in the file. */
  readonly facts: readonly Fact[]
}

/**
 * Part of a rendered body: HTML; a link or picture whose destination depends on other files; a text of
 * the interface, by its name, that depends on the page's language.
 */
export type BodyPart =
  | string
  | {readonly href: string}
  | {readonly src: string}
  | {readonly text: string}

/** A rendered body: sanitised HTML in pieces. */
export interface Body {
  readonly parts: readonly BodyPart[]
  /** Headings of level two and three, for the list of contents. */
  readonly headings: readonly {readonly depth: number; readonly id: string; readonly text: string}[]
  /** The text of the first heading, when the body starts with one of level one. */
  readonly heading: string | undefined
  /** First paragraph as plain text, for descriptions. */
  readonly lead: string | undefined
}

/**
 * What is kept of a document when its trees are gone.
 *
 * Small and serialisable; a pure function of the file's bytes, the tool's version and the settings
 * that matter. Later steps read records only.
 */
export interface DocumentRecord extends DocumentPath {
  /** Offsets at which lines start; the first is 0. */
  readonly lines: readonly number[]
  /** Length of the text in UTF-16 units, without byte order mark. */
  readonly length: number
  readonly metadata: Metadata
  readonly trouble: readonly Trouble[]
  /** The text that readers see. */
  readonly segments: readonly Segment[]
  /** The source text that the wrappers carry; undefined in plain documents. */
  readonly source: readonly Segment[] | undefined
  /** Undefined unless pages are made. */
  readonly body: Body | undefined
  /** What links into the document can name, without `#`; absent where it was not read. */
  readonly anchors?: readonly string[]
  /** In the order of the file; absent where there are none. */
  readonly suppressions?: readonly Suppression[]
}

/** A comment that silences rules: `<!-- lockstep-disable-next-line rule-a, rule-b -- reason -->`. */
export interface Suppression {
  readonly directive: 'disable' | 'disable-next-line' | 'enable'
  /** Names as written; none where the comment says none. */
  readonly rules: readonly string[]
  readonly reason: string
  /** The comment in the file. */
  readonly place: Place
  /** Where findings of these rules are silenced: those that start in it or at its end; empty of `enable`. */
  readonly scope: Place
}

/** The records of an article in all its locales. */
export interface ArticleRecords {
  readonly slug: DocumentPath['slug']
  /** Sorted by locale; one per locale. */
  readonly documents: readonly DocumentRecord[]
  /** Further files that claim an article and locale that is taken. */
  readonly duplicates: readonly DocumentPath[]
}
