import type { PaperLink } from './paper-document';

/** A web address in running text and the words it stands among. */
export interface FoundUrl {
  url: string;
  around: string;
}

type Kind = PaperLink['kind'];

const address = /(?:https?:\/\/|\b(?:www\.|(?:github|gitlab|huggingface|zenodo|modelscope)\.(?:com|co|org|cn)\/))[^\s<>[\]"“”‘’`{}|\\^]+/gi;

/** Sites that hold one kind of thing, or at least mostly. The first that fits tells. */
const hosts: readonly [RegExp, Kind][] = [
  [/^(?:[\w.-]+\.)?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|creativecommons\.org|orcid\.org)(?:\/|$)/, 'other'],
  [/^huggingface\.co\/datasets\/|^(?:www\.)?modelscope\.cn\/datasets\/|^(?:www\.)?kaggle\.com\/(?:datasets|c|competitions)\b/, 'data'],
  [/^huggingface\.co\/spaces\//, 'project'],
  [/^huggingface\.co\/(?:papers|blog|docs)\b/, 'other'],
  [/^(?:huggingface\.co|(?:www\.)?modelscope\.cn\/models)\/./, 'model'],
  [
    /^(?:[\w-]+\.)?zenodo\.org|^(?:[\w-]+\.)?figshare\.com|^osf\.io|^datadryad\.org|^data\.mendeley\.com|dataverse\.|^physionet\.org/,
    'data',
  ],
  [/^(?:github|gitlab|bitbucket)\.(?:com|org)\/|^(?:gist\.github\.com|codeberg\.org|gitee\.com|anonymous\.4open\.science)\//, 'code'],
  [/^(?:colab\.research\.google\.com|pypi\.org|(?:www\.)?sourceforge\.net|git\.[\w.-]+|gitlab\.[\w.-]+)\b/, 'code'],
  [/^[\w-]+\.(?:github\.io|gitlab\.io|netlify\.app|vercel\.app)\b|^sites\.google\.com\//, 'project'],
];

const words: readonly [RegExp, Kind][] = [
  [/\b(?:project|home|web|demo)\s?-?(?:page|site)s?\b|\bdemos?\b|项目主页|主页/i, 'project'],
  [/\b(?:source\s)?codes?\b|\bimplementations?\b|\brepositor(?:y|ies)\b|\bsoftware\b|\btoolkit\b|代码/i, 'code'],
  [/\bcheckpoints?\b|\b(?:pre-?trained|released?)\s(?:models?|weights)\b|\bmodel\s(?:weights|card)s?\b|模型权重/i, 'model'],
  [/\bdata\s?sets?\b|\bdata\b|\bcorpus\b|\bcorpora\b|\bbenchmarks?\b|数据集?/i, 'data'],
];

/** What a link leads to: told by its host, and by the words around it where the host may hold anything. */
export function linkKind(url: string, around: string): Kind {
  const place = url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\.(?=github)/i, '')
    .toLowerCase();
  const [, byHost] = hosts.find(([site]) => site.test(place)) ?? [];
  const named = words.filter(([word]) => word.test(around)).map(([, kind]) => kind);
  // Data lies on GitHub and code on Zenodo as well, when the sentence speaks of nothing else.
  const isOnlyNamed = named.length === 1 && (byHost === 'code' || byHost === 'data' || byHost === 'model') && named[0] !== 'project';
  if (byHost !== undefined) return isOnlyNamed ? (named[0] ?? byHost) : byHost;
  return named[0] ?? 'other';
}

/** The addresses in a text, each once, without the punctuation that ends the sentence. */
export function findUrls(text: string): FoundUrl[] {
  const found = new Map<string, FoundUrl>();
  for (const match of text.matchAll(address)) {
    const url = withoutPunctuation(match[0]);
    const whole = /^https?:/i.test(url) ? url : `https://${url}`;
    // A host alone must look like one: `https://` and `http://localhost` lead nowhere.
    if (!/^https?:\/\/[^/?#]+\.\p{L}{2,}/iu.test(whole) || !URL.canParse(whole) || found.has(whole)) continue;
    found.set(whole, { url: whole, around: sentenceAround(text, match.index, url.length) });
  }
  return [...found.values()];
}

/** `(see https://a.org/b).` ends with neither the bracket nor the dot; `https://a.org/b_(c)` keeps its own bracket. */
function withoutPunctuation(url: string): string {
  let end = url.length;
  let open = 0;
  for (const character of url) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?*'\]…]/.test(last)) break;
  }
  return url.slice(0, end);
}

/** The words of its own sentence, as far as they are near. */
function sentenceAround(text: string, index: number, length: number): string {
  const before = text.slice(Math.max(0, index - 120), index).replace(/^.*[.!?]\s+(?=\p{Lu})/su, '');
  const [after = ''] = text.slice(index + length, index + length + 60).split(/[.!?]\s/);
  return `${before} ${after}`.replace(/\s+/g, ' ').trim();
}

// Seen on https://arxiv.org/pdf/2412.20138v7, https://arxiv.org/pdf/2112.04426v1, https://arxiv.org/html/2509.19271v3.
