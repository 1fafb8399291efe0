import { Failure } from '@/utils/failure';
import { asList, asRecord } from '@/utils/narrow-json';

/** How a paper becomes a note of Obsidian: each part is a Mustache template over `NOTE_VARIABLES`. https://mustache.github.io/mustache.5.html */
export interface NoteTemplate {
  /** Without `.md`; signs that file systems refuse are taken out afterwards. */
  fileName: string;
  /** Front matter, in its order. https://help.obsidian.md/properties */
  properties: { name: string; value: string }[];
  /** Markdown. */
  body: string;
}

/** The one that ships: what lists in Obsidian ask for as properties, then all that is kept of the paper. */
export const DEFAULT_NOTE_TEMPLATE: NoteTemplate = {
  fileName: '{{id}} {{title}}',
  properties: [
    { name: 'title', value: '{{title}}' },
    { name: 'authors', value: '{{authors}}' },
    { name: 'date', value: '{{date}}' },
    { name: 'url', value: '{{url}}' },
    { name: 'arxiv', value: '{{arxivId}}' },
    { name: 'version', value: '{{version}}' },
    { name: 'source', value: '{{source}}' },
    { name: 'tags', value: '{{tags}}' },
    { name: 'starred', value: '{{starred}}' },
    { name: 'read', value: '{{readAt}}' },
    { name: 'summarised', value: '{{savedAt}}' },
    { name: 'service', value: '{{service}}' },
    { name: 'model', value: '{{model}}' },
    { name: 'contribution', value: '{{oneLine}}' },
    { name: 'numbersNotFound', value: '{{notFound}}' },
  ],
  body: `# {{title}}

{{facts}}

{{#note}}
## 我的笔记

{{note}}

{{/note}}
{{#sections}}
## {{heading}}

{{text}}

{{/sections}}
{{#hasExchanges}}
## 追问

{{#exchanges}}
**{{question}}**

{{answer}}

{{/exchanges}}
{{/hasExchanges}}
{{footnotes}}
`,
};

/**
 * A template as it was stored or written into a file.
 * @throws Failure `note-template-broken` where it has not the shape of one
 */
export function readNoteTemplate(stored: unknown): NoteTemplate {
  const { fileName, properties, body } = asRecord(stored);
  if (typeof fileName !== 'string') throw new Failure('note-template-broken', 'fileName: no text');
  if (typeof body !== 'string') throw new Failure('note-template-broken', 'body: no text');
  if (!Array.isArray(properties)) throw new Failure('note-template-broken', 'properties: no list');
  const read = asList(properties).map((property, index) => {
    const { name, value } = asRecord(property);
    if (typeof name !== 'string' || typeof value !== 'string')
      throw new Failure('note-template-broken', `properties[${index}]: name and value must be texts`);
    return { name, value };
  });
  return { fileName, properties: read, body };
}
