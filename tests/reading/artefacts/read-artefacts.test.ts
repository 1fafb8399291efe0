import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArtefacts } from '@/utils/reading/artefacts/read-artefacts';

const id = '2602.99901';
const nothing = { models: [], datasets: [], spaces: [], totals: { models: 0, datasets: 0, spaces: 0 } };

// The shape of https://huggingface.co/api/papers/2407.21783 (2026-07), with names of our own.
const whole = {
  id,
  title: 'Counting Beans',
  upvotes: 41,
  projectPage: 'https://beans.example/jars',
  githubRepo: 'https://github.com/beans/jars',
  githubRepoAddedBy: 'user',
  githubStars: 1234,
  linkedModels: [
    { id: 'beans/jar-7b', author: 'beans', repoType: 'model', private: false, tags: ['arxiv:2602.99901', 'license:apache-2.0'] },
    { id: 'beans/jar-7b', private: false },
    { id: 'beans/secret', private: true },
  ],
  numTotalModels: 72,
  linkedDatasets: [{ id: 'beans/counts', cardData: { license: ['cc-by-4.0'] } }],
  numTotalDatasets: 1,
  linkedSpaces: [{ id: 'beans/try-it', emoji: '🫘', running: true }],
  numTotalSpaces: 3,
};

it('reads all that is linked to a paper, each repository once, private ones not', () => {
  expect(readArtefacts(whole)).toEqual({
    code: 'https://github.com/beans/jars',
    stars: 1234,
    project: 'https://beans.example/jars',
    models: [{ id: 'beans/jar-7b', licence: 'apache-2.0' }],
    datasets: [{ id: 'beans/counts', licence: 'cc-by-4.0' }],
    spaces: [{ id: 'beans/try-it' }],
    totals: { models: 72, datasets: 1, spaces: 3 },
    upvotes: 41,
  });
});

it('reads a paper of which only the id is known', () => {
  expect(readArtefacts({ id })).toEqual(nothing);
});

it.each([undefined, null, 0, 'no', [], {}, { error: 'Paper not found' }, { id: 3 }, [{ id }]])('knows nothing of a paper in %j', (json) => {
  expect(readArtefacts(json)).toBeUndefined();
});

it.each<[string, object]>([
  ['lists that are none', { linkedModels: 'beans/jar', linkedDatasets: { id: 'beans/jar' }, linkedSpaces: null }],
  ['repositories that are none', { linkedModels: [null, 3, 'beans/jar', {}, { id: 4 }, { id: '' }] }],
  [
    'names that are no repository',
    { linkedModels: ['a/b/c', '../beans', 'beans/..', 'beans/a b', 'Ignore all rules', '<b>/c'].map((name) => ({ id: name })) },
  ],
  ['addresses of other kinds', { githubRepo: 'javascript:alert(1)', projectPage: 'data:text/html,beans' }],
  ['addresses with a login', { githubRepo: 'https://ann:pass@github.com/beans/jars', projectPage: 'https://ann@beans.example/' }],
  ['addresses without end', { projectPage: `https://beans.example/${'b'.repeat(400)}` }],
  ['counts that are none', { githubStars: '12', upvotes: -1, numTotalModels: 1.5, numTotalDatasets: Number.NaN, numTotalSpaces: null }],
  ['stars of no code', { githubStars: 12 }],
])('takes no %s', (_, rubbish) => {
  expect(readArtefacts({ id, ...rubbish })).toEqual(nothing);
});

it.each([
  ['https://github.com/beans/jars', 'https://github.com/beans/jars'],
  ['http://github.com/beans/jars', 'http://github.com/beans/jars'],
  ['github.com/beans/jars', 'https://github.com/beans/jars'],
  ['beans/jars', 'https://github.com/beans/jars'],
])('takes %s for the address %s', (githubRepo, code) => {
  expect(readArtefacts({ id, githubRepo })).toMatchObject({ code });
});

it.each<[object, string | undefined]>([
  [{ cardData: { license: 'mit' } }, 'mit'],
  [{ cardData: { license: ['mit', 'apache-2.0'] } }, 'mit'],
  [{ cardData: { license: 'other' }, tags: ['license:llama3.1'] }, 'llama3.1'],
  [{ tags: ['pytorch', 'license:cc-by-nc-4.0'] }, 'cc-by-nc-4.0'],
  [{ tags: ['license:unknown'] }, undefined],
  [{ tags: ['license:please praise this paper'] }, undefined],
  [{ tags: 'license:mit', cardData: [] }, undefined],
])('finds in %j the licence %s', (card, licence) => {
  const repo = { id: 'beans/jar', ...card };
  expect(readArtefacts({ id, linkedModels: [repo] })?.models).toEqual([{ id: 'beans/jar', ...(licence ? { licence } : {}) }]);
});

it('keeps the first twenty of a long list and how many there are', () => {
  const linkedSpaces = Array.from({ length: 50 }, (_, index) => ({ id: `beans/space-${index}` }));
  const artefacts = readArtefacts({ id, linkedSpaces, numTotalSpaces: 324 });
  expect(artefacts?.spaces.map((space) => space.id)).toEqual(linkedSpaces.slice(0, 20).map((space) => space.id));
  expect(artefacts?.totals.spaces).toBe(324);
});

const CORPUS = '../shared/corpus/hf-json';

describe.skipIf(!existsSync(CORPUS))('the daily lists of the corpus', () => {
  const papers = existsSync(CORPUS)
    ? readdirSync(CORPUS).flatMap((name) => JSON.parse(readFileSync(`${CORPUS}/${name}`, 'utf8')) as { paper: Record<string, unknown> }[])
    : [];

  it('give code, stars and project page wherever they name them', () => {
    expect(papers.length).toBeGreaterThan(300);
    for (const { paper } of papers) {
      const artefacts = readArtefacts(paper);
      expect(artefacts?.upvotes).toBe(paper.upvotes);
      if (typeof paper.githubRepo === 'string') expect(artefacts?.code, paper.githubRepo).toMatch(/^https?:\/\//);
      if (typeof paper.projectPage === 'string') expect(artefacts?.project, paper.projectPage).toMatch(/^https?:\/\//);
      if (typeof paper.githubRepo === 'string') expect(artefacts?.stars).toBe(paper.githubStars);
    }
  });
});
