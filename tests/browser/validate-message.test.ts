import { describe, expect, it } from 'vitest';
import { asPaperRef, asQuestion, asTriedProfile, asVersion } from '@/utils/browser/validate-message';
import { LONGEST_QUESTION } from '@/utils/summary/summary';

const arxiv = (arxivId: unknown, rest: object = {}) => ({ source: 'arxiv', arxivId, ...rest });
const web = (url: unknown) => ({ source: 'web', url });

describe('a paper', () => {
  it.each([
    ['on arXiv', arxiv('2602.99901'), arxiv('2602.99901')],
    ['of a version', arxiv('2602.99901', { version: 2 }), arxiv('2602.99901', { version: 2 })],
    ['with a version that is not there', arxiv('2602.99901', { version: undefined }), arxiv('2602.99901')],
    ['of before 2007, in its one spelling', arxiv('math.GT/0309136'), arxiv('math/0309136')],
    ['with fields that are none of its own', arxiv('2602.99901', { url: 'x', text: 'x' }), arxiv('2602.99901')],
    ['elsewhere', web('https://example.org/a.pdf'), web('https://example.org/a.pdf')],
    ['elsewhere, without what is no part of its address', web('http://example.org/a?utm_source=x#b'), web('http://example.org/a')],
  ])('%s', (_, value, paper) => {
    expect(asPaperRef(value)).toEqual(paper);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'arxiv:2602.99901'],
    ['a list', [arxiv('2602.99901')]],
    ['no source', { arxivId: '2602.99901' }],
    ['another source', { source: 'file', url: 'https://example.org/' }],
    ['a source that every object has', { source: 'constructor' }],
    ['no id', { source: 'arxiv' }],
    ['an id that is no text', arxiv(2602.99901)],
    ['an id that arXiv cannot have given out', arxiv('2613.00001')],
    ['a path for an id', arxiv('../../2602.99901')],
    ['an id with its version', arxiv('2602.99901v2')],
    ['an id without end', arxiv(`${' '.repeat(1e6)}2602.99901`)],
    ['version nought', arxiv('2602.99901', { version: 0 })],
    ['a version that is a text', arxiv('2602.99901', { version: '2' })],
    ['half a version', arxiv('2602.99901', { version: 1.5 })],
    ['no address', { source: 'web' }],
    ['an address that is no text', web({ href: 'https://example.org/' })],
    ['a script', web('javascript:alert(1)')],
    ['data', web('data:text/html,<script>alert(1)</script>')],
    ['a file', web('file:///etc/passwd')],
    ['a blob', web('blob:https://example.org/0c1d')],
    ['a page of an extension', web('chrome-extension://dmkphjbpenbacinjddbaomombpllldmb/library.html')],
    ['an address with a login', web('https://user:secret@example.org/')],
    ['an address without a scheme', web('//example.org/')],
    ['an address without end', web(`https://example.org/${'a'.repeat(4_000)}`)],
  ])('is not %s', (_, value) => {
    expect(asPaperRef(value)).toBeUndefined();
  });
});

describe('a version', () => {
  it.each([1, 2, 999])('is %s', (value) => expect(asVersion(value)).toBe(value));

  it.each([0, -1, 1.5, 1000, Number.NaN, Number.POSITIVE_INFINITY, '2', null, undefined, [2], {}])('is not %s', (value) => {
    expect(asVersion(value)).toBeUndefined();
  });
});

describe('a question', () => {
  it.each(['?', '实验用了什么硬件？', 'a'.repeat(LONGEST_QUESTION)])('is %.20s', (value) => expect(asQuestion(value)).toBe(value));

  it.each(['', ' \n ', 'a'.repeat(LONGEST_QUESTION + 1), 5, null, undefined, ['?'], { question: '?' }])('is not %.20s', (value) => {
    expect(asQuestion(value)).toBeUndefined();
  });
});

describe('a profile to be tried', () => {
  const profile = { id: 'a', name: '', providerId: 'custom', baseUrl: 'https://beans.example/v1', model: 'm' };

  it.each<[string, unknown, object]>([
    ['with nothing more', { profile }, { profile }],
    ['with a key', { profile, apiKey: 'sk-1' }, { profile, apiKey: 'sk-1' }],
    ['with an empty key', { profile, apiKey: ' ' }, { profile }],
    [
      'with its numbers',
      { profile: { ...profile, temperature: 0, contextTokens: 9, thinks: true } },
      { profile: { ...profile, temperature: 0, contextTokens: 9, thinks: true } },
    ],
    [
      'without numbers that make no sense',
      { profile: { ...profile, temperature: 'hot', contextTokens: -1, maxOutputTokens: Number.NaN, thinks: 1 } },
      { profile },
    ],
    ['without where its key may go', { profile: { ...profile, keyOrigin: 'https://beans.example' } }, { profile }],
  ])('%s', (_, value, expected) => {
    expect(asTriedProfile(value)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no profile', { apiKey: 'sk-1' }],
    ['one without an id', { profile: { ...profile, id: undefined } }],
    ['one whose address is no text', { profile: { ...profile, baseUrl: new URL(profile.baseUrl) } }],
    ['one without end', { profile: { ...profile, model: 'm'.repeat(3_000) } }],
    ['a key that is no text', { profile, apiKey: 7 }],
    ['a key without end', { profile, apiKey: 'k'.repeat(3_000) }],
  ])('is not %s', (_, value) => {
    expect(asTriedProfile(value)).toBeUndefined();
  });
});
