import { describe, expect, test } from 'vitest';
import { identifyPaper } from '@/utils/paper/identify-page';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { absUrl, fileNameOf, htmlUrl, huggingFaceApiUrl, huggingFaceReposUrl, huggingFaceUrl, pdfUrl } from '@/utils/paper/paper-urls';

const recent: PaperRef = { source: 'arxiv', arxivId: '1706.03762' };
const versioned: PaperRef = { source: 'arxiv', arxivId: '1706.03762', version: 7 };
const old: PaperRef = { source: 'arxiv', arxivId: 'hep-th/9901001' };

describe('paper URLs', () => {
  test('name the version when one was asked for', () => {
    expect([absUrl(versioned), htmlUrl(versioned), pdfUrl(versioned)]).toEqual([
      'https://arxiv.org/abs/1706.03762v7',
      'https://arxiv.org/html/1706.03762v7',
      'https://arxiv.org/pdf/1706.03762v7',
    ]);
  });

  test('mean the newest version otherwise', () => {
    expect([absUrl(recent), pdfUrl(old)]).toEqual(['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/pdf/hep-th/9901001']);
  });

  test('carry no version on Hugging Face', () => {
    expect(huggingFaceUrl(versioned)).toBe('https://huggingface.co/papers/1706.03762');
    expect(huggingFaceApiUrl(versioned)).toBe('https://huggingface.co/api/papers/1706.03762');
    expect(huggingFaceReposUrl(versioned)).toBe('https://huggingface.co/api/arxiv/1706.03762/repos');
  });

  test('are none on Hugging Face for ids of before April 2007', () => {
    expect([huggingFaceUrl(old), huggingFaceApiUrl(old), huggingFaceReposUrl(old)]).toEqual([undefined, undefined, undefined]);
  });

  test.each([recent, versioned, old])('lead back to the same paper: %j', (paper) => {
    for (const url of [absUrl, htmlUrl, pdfUrl]) expect(identifyPaper(url(paper))).toStrictEqual(paper);
    const page = huggingFaceUrl(paper);
    if (page !== undefined) expect(identifyPaper(page)).toStrictEqual({ source: 'arxiv', arxivId: paper.arxivId });
  });

  test('fileNameOf is one path segment', () => {
    expect([fileNameOf(old), fileNameOf(versioned)]).toEqual(['hep-th_9901001', '1706.03762']);
  });

  test('paperKey is the same with and without a version', () => {
    expect([paperKey(versioned), paperKey(recent), paperKey(old)]).toEqual([
      'arxiv:1706.03762',
      'arxiv:1706.03762',
      'arxiv:hep-th/9901001',
    ]);
  });
});
