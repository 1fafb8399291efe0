import { describe, expect, test } from 'vitest';
import { parseArxivId } from '@/utils/paper/arxiv-id';

const accepted: [text: string, arxivId: string, version?: number][] = [
  ['0704.0001', '0704.0001'],
  ['1412.9999', '1412.9999'],
  ['1501.00001', '1501.00001'],
  ['1706.03762', '1706.03762'],
  ['2611.12345', '2611.12345'],
  ['1706.03762v1', '1706.03762', 1],
  ['1706.03762v12', '1706.03762', 12],
  ['arXiv:1706.03762', '1706.03762'],
  ['arxiv:1706.03762v7', '1706.03762', 7],
  ['  1706.03762\n', '1706.03762'],
  ['hep-th/9901001', 'hep-th/9901001'],
  ['hep-th/9901001v3', 'hep-th/9901001', 3],
  ['arXiv:hep-th/9901001', 'hep-th/9901001'],
  ['math.GT/0309136', 'math/0309136'],
  ['math.GT/0309136v2', 'math/0309136', 2],
  ['cs.CL/0703001', 'cs/0703001'],
  ['hep-th/9108001', 'hep-th/9108001'],
  ['acc-phys/9411001', 'acc-phys/9411001'],
  ['quant-ph/0001001', 'quant-ph/0001001'],
  ['cmp-lg/9912999', 'cmp-lg/9912999'],
];

const refused = [
  '',
  'attention',
  '0703.0001',
  '0612.0001',
  '1412.00001',
  '1501.0001',
  '1706.3762',
  '1706.037620',
  '1713.03762',
  '1700.03762',
  '1706.00000',
  '0704.0000',
  '1706.03762v0',
  '1706.03762v01',
  '1706.03762v',
  '1706.03762V1',
  '1706.03762.pdf',
  'x1706.03762',
  '1706.03762 and more',
  '170603762',
  'hep-th/0704001',
  'hep-th/9106001',
  'hep-th/9913001',
  'hep-th/9900001',
  'hep-th/9901000',
  'hep-th/990100',
  'hep-th/99010011',
  'hep-xx/9901001',
  'stat/0612001',
  'papers/9901001',
  'math.gt/0309136',
  'math.GTX/0309136',
  'HEP-TH/9901001',
  '10.48550/arXiv.1706.03762',
];

describe('parseArxivId', () => {
  test.each(accepted)('reads %j as %s', (text, arxivId, version) => {
    expect(parseArxivId(text)).toStrictEqual({ source: 'arxiv', arxivId, ...(version === undefined ? {} : { version }) });
  });

  test.each(refused)('refuses %j, which arXiv cannot have given out', (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });
});
