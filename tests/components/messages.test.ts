// @vitest-environment node
import { describe, expect, it } from 'vitest';
import messages from '@/assets/messages.json';
import { type ScannedFile, scanFolder, scanText } from './scan-texts';

interface Text {
  key: string;
  zh: string;
  en: string;
  others: string[];
}

function leaves(node: object, path = ''): Text[] {
  if ('zh' in node || 'en' in node) {
    const { zh = '', en = '', ...others } = node as Record<string, string>;
    return [{ key: path, zh, en, others: Object.keys(others) }];
  }
  return Object.entries(node).flatMap(([key, child]) =>
    typeof child === 'object' && child !== null ? leaves(child, path ? `${path}.${key}` : key) : [],
  );
}

const texts = leaves(messages);
const keys = new Set(texts.map(({ key }) => key.replace(/_(?:one|other)$/, '')));
const code = ['components', 'entrypoints', 'utils'].flatMap(scanFolder);
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const wrong = (isWrong: (text: Text) => boolean) => texts.filter(isWrong).map(({ key }) => key);

/** A key, or one with holes, as a pattern of keys. */
function pattern(asked: string): RegExp {
  const parts = asked.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`);
}

/** Keys that are asked for and are not there. */
function missing(files: readonly ScannedFile[], known: ReadonlySet<string>): string[] {
  const isThere = (asked: string) => {
    if (known.has(asked)) return true;
    const wanted = pattern(asked);
    return [...known].some((key) => wanted.test(key));
  };
  return files.flatMap(({ file, asked }) => asked.filter((each) => !isThere(each)).map((each) => `${file}: ${each}`));
}

/** Keys that are there and that no code names. */
function unused(files: readonly ScannedFile[], known: ReadonlySet<string>): string[] {
  const strings = new Set(files.flatMap((file) => file.strings));
  // One that is all holes would match everything.
  const patterns = [...strings].filter((text) => /^\w+\..*\*/.test(text)).map(pattern);
  const imported = new Set(files.flatMap((file) => file.imported));
  const isImported = (key: string) => [...imported].some((part) => key === part || key.startsWith(`${part}.`));
  return [...known].filter((key) => !strings.has(key) && !isImported(key) && !patterns.some((each) => each.test(key)));
}

describe('the catalogue', () => {
  it('has every text in both languages and in no other, with the same holes', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(wrong(({ zh, en, others }) => zh.trim() === '' || en.trim() === '' || others.length > 0)).toEqual([]);
    expect(wrong(({ zh, en }) => holes(zh).join() !== holes(en).join())).toEqual([]);
  });

  it('has Chinese in the Chinese texts and none in the English ones', () => {
    expect(wrong(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(wrong(({ en }) => /[\p{Script=Han}，。；：、！？（）「」]/u.test(en))).toEqual([]);
  });

  it('has no half-width punctuation between Chinese letters, and raises its voice nowhere', () => {
    expect(wrong(({ zh }) => /\p{Script=Han}["',.;:!?()]+\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(wrong(({ zh, en }) => /[!！]/.test(zh + en))).toEqual([]);
  });

  it('says one thing and several things apart where English does', () => {
    // Only where there are too many to be named.
    const neverOne = ['panel.moreAuthors'];
    const isPlural = ({ key }: Text) => /_(?:one|other)$/.test(key);
    expect(wrong((text) => !isPlural(text) && /\{\{count\}\} \p{L}{2,}s\b/u.test(text.en) && !neverOne.includes(text.key))).toEqual([]);
    const all = new Set(texts.map(({ key }) => key));
    expect(wrong(({ key }) => /_one$/.test(key) && !all.has(key.replace(/_one$/, '_other')))).toEqual([]);
    expect(wrong(({ key }) => /_other$/.test(key) && !all.has(key.replace(/_other$/, '_one')))).toEqual([]);
    // `shown` is the number as the language writes it.
    expect(wrong((text) => isPlural(text) && !/\{\{(?:count|shown)\}\}/.test(text.en) && /_other$/.test(text.key))).toEqual([]);
  });

  it('gives each failure its own words', () => {
    const all = Object.values(messages.failure).map((failure) => failure.what.zh);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the code', () => {
  it('asks for no text that is not there', () => {
    expect(missing(code, keys)).toEqual([]);
    const [first] = code.flatMap(({ asked }) => asked.filter((each) => !each.includes('*')));
    expect(missing(code, new Set([...keys].filter((key) => key !== first)))).not.toEqual([]);
  });

  it('uses every text that is there', () => {
    expect(unused(code, keys)).toEqual([]);
    expect(unused(code, new Set([...keys, 'panel.nobodySaysThis']))).toEqual(['panel.nobodySaysThis']);
  });

  it('says nothing to people but from the catalogue', () => {
    // Names and signs, which no language changes.
    const names = ['中文', 'English', 'arXiv', 'PDF', 'HTML', 'HF', 'token', 'v'];
    expect(code.flatMap(({ file, words }) => words.filter((word) => !names.includes(word)).map((word) => `${file}: ${word}`))).toEqual([]);
  });
});

it.each([
  ['a text between tags', '<p>Read me</p>', ['Read me']],
  ['a text in braces', `<p>{isOpen ? '打开' : t('panel.library')}</p>`, ['打开']],
  ['an attribute that is read out', '<b aria-label="Close" className="close" />', ['Close']],
  ['the fixed part of a template', `<b title={\`第 \${number} 节\`} />`, ['第', '节']],
  ['no signs, and nothing that is not shown', `<b className={'wide'} title={t('panel.library')}> · ★ {'—'}</b>`, []],
])('the look for words finds %s', (_, text, words) => {
  expect(scanText('x.tsx', text).words).toEqual(words);
});

it.each([
  [`t('panel.library')`, ['panel.library']],
  [`t(isOn ? 'a.on' : 'a.off', { count })`, ['a.on', 'a.off']],
  [`t(\`field.\${key}\`)`, ['field.*']],
])('the look for keys understands %s', (text, asked) => {
  expect(scanText('x.tsx', text).asked).toEqual(asked);
});
