import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toFailure } from '@/utils/failure';
import { libraryText } from '@/utils/library/file/write-library';
import type { ImportedFile } from '@/utils/library/import/import-file';
import { importFile } from '@/utils/library/import/import-file';
import type { SavedPaper } from '@/utils/summary/summary';
import { codesOf, importOf, ports, RULE, summariesOf } from './import-world';

/** A file in memory, handed over in chunks of any size. */
function fileOf(name: string, content: string | Uint8Array, chunk = 64 * 1024): ImportedFile {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const stream = () => {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, at + chunk));
        at += chunk;
      },
    });
  };
  return { name, size: bytes.length, stream };
}

const failureOf = (file: ImportedFile) => importFile(file, ports).then(() => undefined, toFailure);
const report = (id: string) =>
  `# Hugging Face Daily Papers Report\n**Date**: 2026-02-14\n\n${RULE}\n\n## 📄 标题 ${id}\n\n- **链接**: https://huggingface.co/papers/${id}\n- **阅读来源**: PDF\n\n### 1. 应用领域\n检索\n\n### 2. 一句话核心贡献\n快。\n\n### 3. 使用指南\n- 无\n\n### 4. 主要创新点\n- 无\n\n### 5. 实验效果\n- 12 毫秒\n\n${RULE}\n`;
const utf16 = (text: string, isBig: boolean) => {
  const bytes = [...`\uFEFF${text}`].flatMap((character) => {
    const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index));
    return units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  });
  return new Uint8Array(bytes);
};

describe('a file in any encoding', () => {
  it.each([
    ['UTF-8', strToU8(report('2602.00001'))],
    ['UTF-8 with a mark', strToU8(`\uFEFF${report('2602.00001')}`)],
    ['UTF-16 LE', utf16(report('2602.00001'), false)],
    ['UTF-16 BE', utf16(report('2602.00001'), true)],
    ['gzip', gzipSync(strToU8(report('2602.00001')))],
    // “## 标题” and a link in GBK.
    [
      'GBK',
      new Uint8Array([
        ...strToU8('# '),
        0xb1,
        0xea,
        0xcc,
        0xe2,
        ...strToU8('\nhttps://arxiv.org/abs/2602.00001\n'),
        0xd5,
        0xaa,
        0xd2,
        0xaa,
        0xd5,
        0xaa,
        0xd2,
        0xaa,
      ]),
    ],
  ])('%s', async (name, bytes) => {
    for (const chunk of [7, 64 * 1024]) {
      const [read] = summariesOf(await importFile(fileOf(`${name}.md`, bytes, chunk), ports));
      expect(read?.title).toMatch(/^标题/);
      expect(read?.paper).toMatchObject({ arxivId: '2602.00001' });
    }
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['empty', '', 'import-empty', ''],
    ['blank', ' \n\n', 'import-empty', ''],
    ['a PDF', '%PDF-1.7\n…', 'import-unknown', 'a PDF'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'import-unknown', 'a PNG image'],
    ['a Word document', zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'import-unknown', 'an Office document'],
    ['zeros', new Uint8Array(100), 'import-unknown', 'a binary file'],
    ['prose', 'I like trains.', 'import-unknown', 'no papers'],
    ['JSON of something else', '{"a":[1,2,3]}', 'import-unknown', 'no papers'],
    ['JSON that breaks off', '[{"url":"https://arxiv.org/abs/2602.00001","content":"很', 'import-damaged', 'JSON'],
    ['a page without papers', '<!doctype html><p>I like trains.</p>', 'import-unknown', 'no papers'],
    ['a zip without files', zipSync({}), 'import-unknown', ''],
    [
      'a zip of images only',
      zipSync({ 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }),
      'import-unknown',
      'a.png: import-unknown a PNG image',
    ],
    ['a zip that breaks off', zipSync({ 'a.md': strToU8(report('2602.00001')) }).slice(0, -30), 'import-damaged', 'breaks off'],
    [
      'a zip half of which is missing',
      zipSync({ 'a.md': strToU8(report('2602.00001')) }, { level: 0 }).slice(0, 300),
      'import-damaged',
      'breaks off',
    ],
    ['a gzip that breaks off', gzipSync(strToU8(report('2602.00001'))).slice(0, -20), 'import-damaged', ''],
    ['a newer library', '{"format":"paperpane-library","version":2,"papers":[\n]}\n', 'import-newer', 'version 2'],
    ['a newer library in another layout', '{ "format": "paperpane-library", "version": 2, "papers": [] }', 'import-newer', 'version 2'],
  ])('%s', async (_, content, code, detail) => {
    const failure = await failureOf(fileOf('x', content));
    expect(failure).toMatchObject({ code });
    expect(failure?.detail).toContain(detail);
  });
  it('too large, without being read', async () => {
    const file: ImportedFile = { ...fileOf('x.md', '# A'), size: 200 * 1024 * 1024 };
    expect(await failureOf(file)).toMatchObject({ code: 'import-too-large', detail: 'x.md: 200 MB' });
  });
  it('a zip bomb, before it is unpacked', { timeout: 60_000 }, async () => {
    const bomb = zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.md`, new Uint8Array(10 * 1024 * 1024)])));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await failureOf(fileOf('bomb.zip', bomb))).toMatchObject({ code: 'import-bomb' });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
  it('a gzip bomb', async () => {
    expect(await failureOf(fileOf('bomb.gz', gzipSync(new Uint8Array(60 * 1024 * 1024))))).toMatchObject({ code: 'import-bomb' });
  });
  it('an archive of very many files', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`${index}`, new Uint8Array()])), { level: 0 });
    expect(await failureOf(fileOf('many.zip', many))).toMatchObject({ code: 'import-bomb' });
  });
});

describe('an archive', () => {
  it('brings what each of its files brings, and tells those it cannot read', async () => {
    const archive = zipSync({
      'day/one.md': strToU8(report('2602.00001')),
      'day/../../two.md': strToU8(report('2602.00002')),
      'day/.DS_Store': strToU8('x'),
      '__MACOSX/one.md': strToU8('x'),
      'cover.pdf': strToU8('%PDF-1.7'),
      'inner.zip': zipSync({ 'three.md': strToU8(report('2602.00003')) }),
    });
    for (const chunk of [11, 64 * 1024]) {
      const result = await importFile(fileOf('all.zip', archive, chunk), ports);
      expect(summariesOf(result).map(({ title, imported }) => [title, imported?.file])).toEqual([
        ['标题 2602.00001', 'one.md'],
        ['标题 2602.00002', 'two.md'],
      ]);
      expect(result.notes.map(({ about }) => about)).toEqual([
        'cover.pdf: import-unknown a PDF',
        'inner.zip: import-unknown an archive inside an archive',
      ]);
    }
  });
  it('holds a library', async () => {
    const text = libraryText({
      format: 'paperpane-library',
      version: 1,
      papers: (await importOf(report('2602.00001'))).papers,
      settings: { a: 1 },
    });
    const result = await importFile(fileOf('backup.zip', zipSync({ 'library.json': strToU8(text) })), ports);
    expect(result).toMatchObject({ format: 'library', parts: { settings: { a: 1 } } });
    expect(result.papers).toHaveLength(1);
  });
});

describe('a library file', async () => {
  const papers = [...(await importOf(report('2602.00001'))).papers, ...(await importOf(report('2602.00002'))).papers] as SavedPaper[];
  const readingList = [{ paper: { source: 'arxiv' as const, arxivId: '2602.00003' }, title: 'C', addedAt: 3 }];
  const text = libraryText({ format: 'paperpane-library', version: 1, papers, readingList, settings: { language: 'zh' } });
  const lines = text.split('\n');

  it.each([
    ['as it is', text],
    ['with CRLF and a mark', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['printed in lines', JSON.stringify(JSON.parse(text), null, 2)],
    ['in another order', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()))],
  ])('comes back: %s', async (_, content) => {
    for (const chunk of [5, 64 * 1024]) {
      const result = await importFile(fileOf('library.json', content, chunk), ports);
      expect(result).toMatchObject({
        format: 'library',
        papers,
        toRead: readingList,
        parts: { readingList, settings: { language: 'zh' } },
        notes: [],
      });
    }
  });
  it('of no papers comes back', async () => {
    const none = libraryText({ format: 'paperpane-library', version: 1, papers: [] });
    expect(await importFile(fileOf('library.json', none), ports)).toMatchObject({ format: 'library', papers: [], notes: [] });
  });
  it.each([
    ['no JSON', '{"schema":5,"summ'],
    ['no record', '{"schema":5}'],
    ['of a newer schema', '{"schema":99,"summaries":[]}'],
  ])('keeps the others where one record is %s', async (_, record) => {
    const broken = [lines[0], lines[1], `${record},`, ...lines.slice(2)].join('\n');
    const result = await importFile(fileOf('library.json', broken), ports);
    expect(result.papers).toEqual(papers);
    expect(result.notes).toMatchObject([{ kind: 'left', code: 'bad-record', line: 3 }]);
  });
  it('says where it breaks off', async () => {
    for (const end of [text.length - 3, text.indexOf(lines[2] ?? '') + 40, text.indexOf('\n]') + 1, text.indexOf('"settings"') + 5]) {
      const failure = await failureOf(fileOf('library.json', text.slice(0, end)));
      expect(failure?.code).toBe('import-damaged');
      expect(failure?.detail).toMatch(/breaks off after [12] papers/);
    }
  });
  it('of 100 MB is read a paper at a time', { timeout: 60_000 }, async () => {
    const line = lines[1]?.replace(/,$/, '').replace('- 12 毫秒', `- 12 毫秒${'x'.repeat(100_000)}`) ?? '';
    const count = 1000;
    let index = -1;
    const stream = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          index += 1;
          if (index === 0) controller.enqueue(strToU8(`${lines[0]}\n`));
          else if (index <= count)
            controller.enqueue(
              strToU8(`${line.replaceAll('2602.00001', `2602.${String(index).padStart(5, '0')}`)}${index < count ? ',' : ''}\n`),
            );
          else {
            controller.enqueue(strToU8(']}\n'));
            controller.close();
          }
        },
      });
    const restart = () => {
      index = -1;
      return stream();
    };
    const result = await importFile({ name: 'library.json', size: 100_000_000, stream: restart }, ports);
    expect(result.papers).toHaveLength(count);
  });
  it('tells what it left', async () => {
    const twice = [lines[0], `${lines[1]}`, ...lines.slice(1)].join('\n').replace('}\n{', '},\n{');
    expect(codesOf((await importFile(fileOf('library.json', twice), ports)).notes)).toEqual(['left repeated-paper']);
  });
});
