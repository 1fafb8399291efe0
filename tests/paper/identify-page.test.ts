import { describe, expect, test } from 'vitest';
import { identifyPage, identifyPaper, paperUrlPatterns } from '@/utils/paper/identify-page';

/** `site id` or `site id vN` for a paper. */
const papers: [url: string, expected: string][] = [
  ['https://huggingface.co/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://huggingface.co/papers/2401.00001/', 'huggingface 2401.00001'],
  ['https://huggingface.co/papers/2401.00001.md', 'huggingface 2401.00001'],
  ['https://huggingface.co/papers/2401.00001?utm_source=digest', 'huggingface 2401.00001'],
  ['https://huggingface.co/papers/2401.00001#community', 'huggingface 2401.00001'],
  ['https://huggingface.co/papers/2401.00001.md?x=1#y', 'huggingface 2401.00001'],
  ['https://huggingface.co/papers/1412.6980', 'huggingface 1412.6980'],
  ['https://huggingface.co/papers/2401.00001v2', 'huggingface 2401.00001 v2'],
  ['https://huggingface.co/papers/hep-th/9901001', 'huggingface hep-th/9901001'],
  ['https://huggingface.co/papers/hep-th%2F9901001', 'huggingface hep-th/9901001'],
  ['http://huggingface.co/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://www.huggingface.co/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://HuggingFace.co/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://huggingface.co:443/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://hf.co/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://hf-mirror.com/papers/2401.00001', 'huggingface 2401.00001'],
  ['https://hf-mirror.com/papers/2401.00001.md', 'huggingface 2401.00001'],
  ['https://arxiv.org/abs/1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/abs/1706.03762/', 'arxiv 1706.03762'],
  ['https://arxiv.org/abs/1706.03762v7', 'arxiv 1706.03762 v7'],
  ['https://arxiv.org/abs/1706.03762?context=cs.LG', 'arxiv 1706.03762'],
  ['https://arxiv.org/abs/1706.03762#comments', 'arxiv 1706.03762'],
  ['https://arxiv.org/abs/arXiv:1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/abs/arXiv%3A1706.03762v2', 'arxiv 1706.03762 v2'],
  ['http://arxiv.org/abs/1706.03762', 'arxiv 1706.03762'],
  ['https://www.arxiv.org/abs/1706.03762', 'arxiv 1706.03762'],
  ['http://www.arxiv.org/pdf/1706.03762', 'arxiv 1706.03762'],
  ['https://export.arxiv.org/abs/1706.03762', 'arxiv 1706.03762'],
  ['http://export.arxiv.org/abs/1706.03762v1', 'arxiv 1706.03762 v1'],
  ['https://arxiv.org/abs/0704.0001', 'arxiv 0704.0001'],
  ['https://arxiv.org/abs/hep-th/9901001', 'arxiv hep-th/9901001'],
  ['https://arxiv.org/abs/hep-th/9901001v2', 'arxiv hep-th/9901001 v2'],
  ['https://arxiv.org/abs/hep-th%2F9901001', 'arxiv hep-th/9901001'],
  ['https://arxiv.org/abs/hep-th%2f9901001v2', 'arxiv hep-th/9901001 v2'],
  ['https://arxiv.org/abs/math.GT/0309136', 'arxiv math/0309136'],
  ['https://arxiv.org/abs/math/0309136/', 'arxiv math/0309136'],
  ['https://arxiv.org/pdf/1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/pdf/1706.03762.pdf', 'arxiv 1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v7', 'arxiv 1706.03762 v7'],
  ['https://arxiv.org/pdf/1706.03762v7.pdf', 'arxiv 1706.03762 v7'],
  ['https://arxiv.org/pdf/1706.03762v7.PDF', 'arxiv 1706.03762 v7'],
  ['https://arxiv.org/pdf/1706.03762#page=3', 'arxiv 1706.03762'],
  ['https://arxiv.org/pdf/1706.03762?download=1', 'arxiv 1706.03762'],
  ['https://arxiv.org/pdf/hep-th/9901001', 'arxiv hep-th/9901001'],
  ['https://arxiv.org/pdf/hep-th/9901001v1.pdf', 'arxiv hep-th/9901001 v1'],
  ['https://export.arxiv.org/pdf/1706.03762.pdf', 'arxiv 1706.03762'],
  ['https://arxiv.org/html/2401.00001', 'arxiv 2401.00001'],
  ['https://arxiv.org/html/2401.00001/', 'arxiv 2401.00001'],
  ['https://arxiv.org/html/2401.00001v2', 'arxiv 2401.00001 v2'],
  ['https://arxiv.org/html/2401.00001v2/', 'arxiv 2401.00001 v2'],
  ['https://arxiv.org/html/2401.00001v2#S3.T1', 'arxiv 2401.00001 v2'],
  ['https://arxiv.org/html/2401.00001v2/x1.png', 'arxiv 2401.00001 v2'],
  ['https://arxiv.org/html/2401.00001v2/extracted/5432/fig/a.png', 'arxiv 2401.00001 v2'],
  ['https://arxiv.org/html/hep-th/9901001', 'arxiv hep-th/9901001'],
  ['https://arxiv.org/html/hep-th/9901001v2/', 'arxiv hep-th/9901001 v2'],
  ['https://arxiv.org/html/hep-th/9901001v2/x1.png', 'arxiv hep-th/9901001 v2'],
  ['https://arxiv.org/format/1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/ps/1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/ps/hep-th/9901001', 'arxiv hep-th/9901001'],
  ['https://arxiv.org/src/1706.03762v5', 'arxiv 1706.03762 v5'],
  ['https://arxiv.org/e-print/1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/tb/1706.03762', 'arxiv 1706.03762'],
  ['https://arxiv.org/bibtex/1706.03762', 'arxiv 1706.03762'],
  ['https://ar5iv.org/html/1706.03762', 'ar5iv 1706.03762'],
  ['https://ar5iv.org/abs/1706.03762', 'ar5iv 1706.03762'],
  ['https://ar5iv.org/abs/hep-th/9901001', 'ar5iv hep-th/9901001'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762', 'ar5iv 1706.03762'],
  ['https://ar5iv.labs.arxiv.org/html/1706.03762/assets/Figures/ModalNet-21.png', 'ar5iv 1706.03762'],
  ['https://ar5iv.labs.arxiv.org/html/hep-th/9901001', 'ar5iv hep-th/9901001'],
  ['http://ar5iv.labs.arxiv.org/abs/1706.03762v1', 'ar5iv 1706.03762 v1'],
  ['https://alphaxiv.org/abs/1706.03762', 'alphaxiv 1706.03762'],
  ['https://www.alphaxiv.org/abs/1706.03762v7', 'alphaxiv 1706.03762 v7'],
  ['https://www.alphaxiv.org/overview/1706.03762', 'alphaxiv 1706.03762'],
  ['https://www.alphaxiv.org/overview/1706.03762.md', 'alphaxiv 1706.03762'],
  ['https://www.alphaxiv.org/pdf/1706.03762', 'alphaxiv 1706.03762'],
  ['https://www.alphaxiv.org/pdf/1706.03762v2.pdf', 'alphaxiv 1706.03762 v2'],
  ['https://alphaxiv.org/abs/hep-th/9901001', 'alphaxiv hep-th/9901001'],
];

/** `period` or `period value` for a list. */
const lists: [url: string, expected: string][] = [
  ['https://huggingface.co/papers', 'latest'],
  ['https://huggingface.co/papers/', 'latest'],
  ['https://huggingface.co/papers?utm_source=x', 'latest'],
  ['https://huggingface.co/papers#top', 'latest'],
  ['https://www.huggingface.co/papers', 'latest'],
  ['https://hf.co/papers', 'latest'],
  ['https://hf-mirror.com/papers', 'latest'],
  ['https://huggingface.co/papers/trending', 'trending'],
  ['https://huggingface.co/papers/trending/', 'trending'],
  ['https://hf-mirror.com/papers/trending?q=agents', 'trending'],
  ['https://huggingface.co/papers/date/2026-09-18', 'day 2026-09-18'],
  ['https://huggingface.co/papers/date/2026-09-18/', 'day 2026-09-18'],
  ['https://huggingface.co/papers/date/2024-02-29', 'day 2024-02-29'],
  ['https://hf.co/papers/date/2026-12-31', 'day 2026-12-31'],
  ['https://huggingface.co/papers?date=2024-08-01', 'day 2024-08-01'],
  ['https://huggingface.co/papers/?date=2024-08-01&x=1', 'day 2024-08-01'],
  ['https://huggingface.co/papers/week/2026-W38', 'week 2026-W38'],
  ['https://huggingface.co/papers/week/2026-W01', 'week 2026-W01'],
  ['https://huggingface.co/papers/week/2026-W53', 'week 2026-W53'],
  ['https://huggingface.co/papers/week/2020-W53', 'week 2020-W53'],
  ['https://huggingface.co/papers?week=2026-W38', 'week 2026-W38'],
  ['https://huggingface.co/papers/month/2026-09', 'month 2026-09'],
  ['https://huggingface.co/papers/month/2026-12#x', 'month 2026-12'],
  ['https://huggingface.co/papers?month=2026-09', 'month 2026-09'],
];

/** What arXiv's lists are called. */
const arxivLists: [url: string, expected: string][] = [
  ['https://arxiv.org/list/cs.CL/new', 'cs.CL new'],
  ['https://arxiv.org/list/cs.CL/recent?skip=50&show=50', 'cs.CL recent'],
  ['https://arxiv.org/list/cs/pastweek', 'cs pastweek'],
  ['https://arxiv.org/list/cs.CL/2401', 'cs.CL 2401'],
  ['https://arxiv.org/list/cs.CL/2024-01', 'cs.CL 2024-01'],
  ['https://arxiv.org/list/cs.CL/2024', 'cs.CL 2024'],
  ['https://arxiv.org/list/cond-mat.mes-hall/new', 'cond-mat.mes-hall new'],
  ['https://export.arxiv.org/list/q-bio/recent#item5', 'q-bio recent'],
  ['https://www.arxiv.org/list/grp_physics/new/', 'grp_physics new'],
  ['https://arxiv.org/catchup/cs.CL/2026-09-18', 'cs.CL 2026-09-18'],
  ['https://arxiv.org/a/vaswani_a_1', 'vaswani_a_1'],
  ['https://arxiv.org/a/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://arxiv.org/search/?query=1706.03762&searchtype=all', '1706.03762'],
  ['https://arxiv.org/search/cs?query=tokens', 'tokens'],
  ['https://arxiv.org/search/advanced?terms-0-term=tokens', 'tokens'],
];

const others = [
  'https://huggingface.co/',
  'https://huggingface.co/papers/date/2026-02-30',
  'https://huggingface.co/papers/date/2025-02-29',
  'https://huggingface.co/papers/date/2026-13-01',
  'https://huggingface.co/papers/date/2026-00-10',
  'https://huggingface.co/papers/date/2026-9-8',
  'https://huggingface.co/papers/date/today',
  'https://huggingface.co/papers/date',
  'https://huggingface.co/papers/date/2026-09-18/more',
  'https://huggingface.co/papers?date=2026-02-30',
  'https://huggingface.co/papers?date=',
  'https://huggingface.co/papers/week/2026-W54',
  'https://huggingface.co/papers/week/2025-W53',
  'https://huggingface.co/papers/week/2026-W00',
  'https://huggingface.co/papers/week/2026-38',
  'https://huggingface.co/papers/month/2026-13',
  'https://huggingface.co/papers/month/2026-00',
  'https://huggingface.co/papers/year/2026',
  'https://huggingface.co/papers/submit',
  'https://huggingface.co/papers/index?arxivId=2401.00001',
  'https://huggingface.co/papers/constructor',
  'https://huggingface.co/papers/2401.00001/edit',
  'https://huggingface.co/papers/2413.00001',
  'https://huggingface.co/papers/2401.0001',
  'https://huggingface.co/papers/2401.00001.pdf',
  'https://huggingface.co/someone/papers',
  'https://huggingface.co/meta-llama/Llama-3',
  'https://huggingface.co/api/daily_papers',
  'https://huggingface.co/datasets/papers/2401.00001',
  'https://hf-mirror.com/abs/2401.00001',
  'https://arxiv.org/',
  'https://arxiv.org/abs',
  'https://arxiv.org/abs/',
  'https://arxiv.org/list',
  'https://arxiv.org/list/cs.CL',
  'https://arxiv.org/list/cs.CL/old',
  'https://arxiv.org/list/cs.CL/2024-13',
  'https://arxiv.org/list/../new',
  'https://arxiv.org/list/cs.CL/new/more',
  'https://arxiv.org/catchup/cs.CL/today',
  'https://arxiv.org/catchup',
  'https://arxiv.org/a/someone',
  'https://arxiv.org/search/',
  'https://arxiv.org/search/?query=',
  'https://arxiv.org/search/cs/more?query=x',
  'https://huggingface.co/list/cs.CL/new',
  'https://ar5iv.org/list/cs.CL/new',
  'https://arxiv.org/abs/1706.03762/extra',
  'https://arxiv.org/abs/1706.03762.pdf',
  'https://arxiv.org/abs/1713.03762',
  'https://arxiv.org/abs/1706.03762v0',
  'https://arxiv.org/abs/hep-xx/9901001',
  'https://arxiv.org/abs/hep-th/0704001',
  'https://arxiv.org/abs/%ZZ',
  'https://arxiv.org/abs/%E0%A4%A',
  'https://arxiv.org/abs/hep-th%252F9901001',
  'https://arxiv.org/papers/1706.03762',
  'https://arxiv.org/pdf/../1706.03762',
  'https://info.arxiv.org/abs/1706.03762',
  'https://arxiv.org.evil.com/abs/1706.03762',
  'https://notarxiv.org/abs/1706.03762',
  'https://arxiv.org@evil.com/abs/1706.03762',
  'https://someone:secret@arxiv.org/abs/1706.03762',
  'https://arxiv.org:8443/abs/1706.03762',
  'http://arxiv.org:443/abs/1706.03762',
  'https://evil.com/https://arxiv.org/abs/1706.03762',
  'https://evil.com/?u=https://arxiv.org/abs/1706.03762',
  'https://huggingface.co.cn/papers/2401.00001',
  'https://huggingface.com/papers/2401.00001',
  'https://xhf.co/papers/2401.00001',
  'https://ar5iv.org/1706.03762',
  'https://ar5iv.labs.arxiv.org/pdf/1706.03762',
  'https://www.alphaxiv.org/explore',
  'https://www.alphaxiv.org/html/1706.03762',
  'https://constructor/abs/1706.03762',
  'ftp://arxiv.org/abs/1706.03762',
  'file:///home/me/1706.03762.pdf',
  'view-source:https://arxiv.org/abs/1706.03762',
  'chrome-extension://abcdef/arxiv.org/abs/1706.03762',
  'javascript:location="https://arxiv.org/abs/1706.03762"',
  'about:blank',
  'arxiv.org/abs/1706.03762',
  '1706.03762',
  'https://',
  'not a url',
  '',
];

describe('identifyPage', () => {
  test.each(papers)('%s is the paper %s', (url, expected) => {
    const page = identifyPage(url);
    if (page.kind !== 'paper') throw new Error(`${url} is ${page.kind}`);
    const version = page.paper.version === undefined ? '' : ` v${page.paper.version}`;
    expect(`${page.site} ${page.paper.arxivId}${version}`).toBe(expected);
    expect(identifyPaper(url)).toStrictEqual(page.paper);
  });

  test.each(lists)('%s is the list %s', (url, expected) => {
    const page = identifyPage(url);
    if (page.kind !== 'list' || page.site !== 'huggingface') throw new Error(`${url} is ${page.kind}`);
    expect('value' in page.list ? `${page.list.period} ${page.list.value}` : page.list.period).toBe(expected);
    expect(identifyPaper(url)).toBeUndefined();
  });

  test.each(arxivLists)('%s is arXiv’s list %s', (url, name) => {
    expect(identifyPage(url)).toStrictEqual({ kind: 'list', site: 'arxiv', name });
    expect(identifyPaper(url)).toBeUndefined();
  });

  test.each(others)('%j is none of ours', (url) => {
    expect(identifyPage(url)).toStrictEqual({ kind: 'other' });
  });
});

describe('patterns for a menu on links', () => {
  const patterns = paperUrlPatterns().map((pattern) => {
    const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)\*$/.exec(pattern) ?? [];
    return { host, path };
  });
  const isOffered = (url: string) => {
    const { hostname, pathname } = new URL(url);
    return patterns.some(({ host, path }) => host === hostname && pathname.startsWith(path));
  };

  test('take every address of a paper but old ones that Hugging Face does not have, and no list', () => {
    expect(papers.map(([url]) => url).filter((url) => !isOffered(url))).toEqual([
      'https://huggingface.co/papers/hep-th/9901001',
      'https://huggingface.co/papers/hep-th%2F9901001',
    ]);
    expect(lists.map(([url]) => url).filter(isOffered)).toEqual([]);
  });
});
