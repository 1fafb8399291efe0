import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '@/utils/library/import/import-result';
import { allKept, countWords, moreIn } from './count-words';
import { importOf, summariesOf } from './import-world';

const corpus = '../shared/corpus/reports';
const isHere = existsSync(corpus);
if (!isHere) console.log('corpus tests skipped: ../shared is absent, the import is tested on our own files only');

const files = isHere ? readdirSync(corpus) : [];
const textOf = (name: string) => readFileSync(join(corpus, name), 'utf8');

/** The papers that a file is about, counted without our reader: by the links that each kind of report writes once for every entry. */
function idsIn(name: string, text: string): string[] {
  const link = name.startsWith('slbqc')
    ? /"arxiv_url": "https:\/\/arxiv\.org\/abs\/([\d.]+)"|^\[arxiv_pdf_url\]\(https:\/\/arxiv\.org\/pdf\/([\d.]+)\)/gm
    : name.startsWith('hf-zh-glm')
      ? /"url": "https:\/\/arxiv\.org\/abs\/([\d.]+)"/g
      : /huggingface\.co\/papers\/(\d+\.\d+)|\[arXiv\]\(https:\/\/arxiv\.org\/abs\/(\d+\.\d+)\)/g;
  return [...new Set([...text.matchAll(link)].map(([, one, other]) => one ?? other ?? ''))].sort();
}

/** What a report says that is no paper's: figures of the day, names of columns and links, labels and ordinals, sentences in its head. */
const FURNITURE: readonly (readonly [RegExp, RegExp])[] = [
  [/^daily-ai/, /^##.*$|^\|.*Title.*$|\(Read more on .*?\)\)|(?<=[| ])\**(?:[a-f]|i{1,3}|iv|v)\)|\*\*[^*|]{1,90}:\*\*/gm],
  [
    /^hf-zh-newsletter.*(?:md|html)$/,
    /^.*(?:论文日报|总论文数|热门领域|今日论文统计|论文详情|论文链接|关键词云图|wordcloud|近期论文趋势|daily_papers\.|语音播报|订阅渠道|GitHub: ).*$|^(?:### |<h3>)\d+\.|原文标题|摘要：/gm,
  ],
  [/^hf-zh-newsletter.*json$/, /"(?:title|translation|url|arxiv_url)": |"https?:[^"]*"|标题：|摘要：/g],
  [/^hf-zh-glm/, /"(?:url|content)": /g],
  [/^radar/, /^# .*$|^>.*$|^_每个.*$|^## .*$|^### (?!\d).*$|^### \d+\.|^<a id.*$|^\*\*(?:arxiv|hf_daily)\*\* · `.*?`|^🔗.*$|^#### 摘要$/gm],
  [/^slbqc.*md$/, /^\[arxiv_pdf_url.*$|^#{3,4} .*$|^\d\. \*\*.*\*\* *$|^\s*- (?:\*\*)?(?:作者|标题|论文标题)(?:\*\*)?[:：]/gm],
  [/^slbqc.*json$/, /"(?:title|link|arxiv_\w+)": |"(?:https?:|\/papers\/|\d+\.)[^"]*"/g],
];

/** The words of a file that belong to its papers and are not told as left. Addresses are facts. */
function entryWords(name: string, text: string, { notes, toRead }: ImportResult): Map<string, number> {
  const furniture = FURNITURE.find(([kind]) => kind.test(name))?.[1] ?? /$^/;
  let left = text.replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll(furniture, ' ');
  // A note is cut in the middle of a word; the greeting that it tells goes on to its colon.
  for (const { about, code } of notes) {
    if (toRead.some(({ title }) => title === about)) continue;
    const start = left.indexOf(about.replace(/…$/, ''));
    const end = code === 'chatter' ? left.indexOf(':', start + about.length - 2) + 1 : start + about.length;
    if (start >= 0) left = `${left.slice(0, start)} ${left.slice(end)}`;
  }
  const isPage = name.endsWith('.html');
  return countWords(withoutLinks(isPage ? left.replaceAll(/<[^<>]*>/g, ' ').replaceAll(/&\w+;/g, ' ') : left));
}

const withoutLinks = (text: string) => text.replaceAll(/https?:\/\/[^\s)"<>]+/g, ' ');

describe.skipIf(!isHere)('the daily reports of the corpus', { timeout: 60_000 }, () => {
  it.each(files)('%s: every paper', async (name) => {
    const text = textOf(name);
    const result = await importOf(text, name);
    const ids = [...result.papers.map(({ summaries: [{ paper }] }) => paper), ...result.toRead.map(({ paper }) => paper)].map((paper) =>
      paper.source === 'arxiv' ? paper.arxivId : paper.url,
    );
    expect(ids.toSorted()).toEqual(idsIn(name, text));
    for (const { title, card, imported } of summariesOf(result)) {
      expect(title).not.toBe('');
      expect(Object.values(card).filter((each) => each.length > 20)).not.toEqual([]);
      expect(imported?.day).toBe(/\d{4}-\d{2}-\d{2}/.exec(name)?.[0]);
    }
  });

  it.each(files)('%s: every word once', async (name) => {
    const text = textOf(name);
    const result = await importOf(text, name);
    const read = summariesOf(result);
    // A title that was found in the text stands there still; headings were not counted.
    const titles = name.startsWith('hf-zh-glm') ? read.map(({ title }) => title) : [];
    if (/^slbqc.*md$/.test(name)) titles.push(...read.flatMap(({ extra }) => extra.map(({ heading }) => heading)));
    const kept = countWords(withoutLinks(allKept(result)));
    for (const [word, count] of countWords(titles.join('\n'))) kept.set(word, (kept.get(word) ?? 0) - count);
    const words = entryWords(name, text, result);
    const lost = Object.entries(moreIn(words, kept));
    const total = [...words.values()].reduce((sum, count) => sum + count, 0);
    // A refusal or a failed entry is told by its beginning; nothing else is missing.
    const hasFailed = result.notes.some(({ code }) => code === 'failed-entry');
    expect(hasFailed ? lost.reduce((sum, [, count]) => sum + count, 0) / total : lost).toEqual(
      hasFailed ? expect.toSatisfy((share) => share < 0.2) : [],
    );
    // What comes on top are the names that we give: 中文标题, 评分, `summary`.
    expect(Object.keys(moreIn(kept, words)).filter((word) => !'中文标题评分summary'.includes(word))).toEqual([]);
  });
});
