// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { readAtom } from '@/utils/reading/abstract/read-atom';
import { readHuggingFacePaper } from '@/utils/reading/abstract/read-hugging-face-paper';
import { readMetadata } from '@/utils/reading/abstract/read-metadata';

const corpus = '../shared/corpus';
const isHere = existsSync(corpus);
if (!isHere) console.log('metadata corpus tests skipped: ../shared is absent');

function textsIn(folder: string): [string, string][] {
  if (!isHere) return [];
  return readdirSync(join(corpus, folder)).map((name) => [name, readFileSync(join(corpus, folder, name), 'utf8')]);
}
const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function checkRecord(record: PaperMetadata | undefined, id: string | undefined): void {
  expect(record?.arxivId).toBe(id);
  expect(record?.firstDate).toMatch(isoDay);
  expect(record?.authors.length).toBeGreaterThan(0);
  expect(record?.abstract.length).toBeGreaterThan(200);
  expect(`${record?.title} ${record?.abstract}`).not.toMatch(/\s\s|\n|this https? URL|Abstract:|\\%/);
  for (const { name } of record?.authors ?? []) expect(name).toMatch(/^[^\s,](?:[^,]*[^\s,])?$/);
}

describe.skipIf(!isHere)('real metadata', () => {
  it.each(textsIn('arxiv-abs'))('the page %s', (name, text) => {
    const record = readMetadata(parse(text));
    checkRecord(record, name.slice(0, 10));
    expect(record?.version).toBeGreaterThan(0);
  });

  it.each(textsIn('arxiv-api'))('the answer %s', (name, text) => {
    const record = readAtom(parse(text));
    checkRecord(record, name.slice(0, 10));
    expect(record?.categories?.length).toBeGreaterThan(0);
    expect(record).toEqual(readAtom(new DOMParser().parseFromString(text, 'application/xml')));
  });

  it.each(textsIn('hf-json'))('the list %s', (_, text) => {
    const items = JSON.parse(text) as { paper: { id: string } }[];
    for (const item of items) checkRecord(readHuggingFacePaper(item), item.paper.id);
  });

  it('is the same from whichever page or API it comes', () => {
    const records = [
      ...textsIn('arxiv-abs').map(([, text]) => readMetadata(parse(text))),
      ...textsIn('arxiv-api').map(([, text]) => readAtom(parse(text))),
      ...textsIn('hf-json').flatMap(([, text]) => (JSON.parse(text) as unknown[]).map(readHuggingFacePaper)),
    ];
    const told = (record: PaperMetadata | undefined) => ({ title: record?.title, names: record?.authors.map(({ name }) => name) });
    const byId = Map.groupBy(records, (record) => record?.arxivId);
    const several = [...byId.values()].filter((group) => group.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const [first, ...others] of several) for (const other of others) expect(told(other)).toEqual(told(first));
  });
});
