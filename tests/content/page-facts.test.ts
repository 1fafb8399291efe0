// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findEntries } from '@/entrypoints/papers.content/find-entries';
import { pageFacts } from '@/entrypoints/papers.content/page-facts';
import { arxivListPage } from '@/scripts/demo/arxiv-list-pages';
import { absPage } from '@/scripts/demo/arxiv-pages';
import { demoDay, demoPaper } from '@/scripts/demo/demo-day';
import { listPage, paperPage } from '@/scripts/demo/huggingface-pages';
import { identifyPage } from '@/utils/paper/identify-page';

const [first] = demoDay.papers;
if (first === undefined) throw new Error('no demonstration');

/** The page with this text; as its own scripts would find it. */
function show(html: string): void {
  document.documentElement.innerHTML = html.replace(/<link[^>]*>/g, '');
}

const seen = (url: string) => {
  const page = identifyPage(url);
  const entries = findEntries(document, page);
  return { entries, facts: pageFacts(document, page, entries) };
};

const DAY = 'https://huggingface.co/papers/date/2026-02-14';
const full = {
  paper: { source: 'arxiv', arxivId: '2602.99901' },
  title: first.title,
  authors: first.authors,
  date: '2026-02-12',
  upvotes: 47,
  code: first.githubRepo,
};

beforeEach(() => show(''));

describe('Hugging Face', () => {
  const list = () => listPage({ periodType: 'day', dateString: demoDay.date, papers: demoDay.papers });
  const withProps = (props: string) => list().replace(/(data-target="DailyPapers" data-props=")[^"]*/, `$1${props}`);

  it('lists papers with what its own scripts are handed', () => {
    show(list());
    const { entries, facts } = seen(DAY);
    expect(entries.map(({ home, places }) => [home.localName, places[0]])).toEqual(Array(4).fill(['article', 'gap']));
    expect(facts[0]).toEqual(full);
    expect(facts[1]).toMatchObject({ project: 'https://example.org/warm-shelves' });
  });

  it.each([
    ['no JSON', '{'],
    ['a text', '&quot;beans&quot;'],
    ['nothing', ''],
    ['papers that are none', '{&quot;dailyPapers&quot;:[null,7,{&quot;paper&quot;:{&quot;id&quot;:&quot;x&quot;}}]}'],
    ['too much', ' '.repeat(4_000_001)],
  ])('lists them by what one sees where it hands over %s', (_, props) => {
    show(withProps(props));
    expect(seen(DAY).facts[0]).toEqual({ paper: full.paper, title: first.title, upvotes: 47 });
  });

  it('leaves out what is not of its kind', () => {
    show(
      withProps(
        '{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;id&quot;:&quot;2602.99901&quot;,&quot;title&quot;:&quot;A  B&quot;,&quot;authors&quot;:[{&quot;name&quot;:7},{&quot;name&quot;:&quot;Ada&quot;,&quot;hidden&quot;:true}],&quot;upvotes&quot;:&quot;9&quot;}}]}',
      ),
    );
    expect(seen(DAY).facts[0]).toEqual({ paper: full.paper, title: 'A B' });
  });

  it('shows one paper under its title', () => {
    show(paperPage(first));
    const { entries, facts } = seen('https://huggingface.co/papers/2602.99901');
    expect(facts).toEqual([full]);
    expect(entries).toMatchObject([{ places: ['gap', 'edge'], heading: document.querySelector('main h1') }]);
  });

  it('takes nothing of another paper, which stood there before', () => {
    show(paperPage(first));
    expect(seen('https://huggingface.co/papers/2602.99902').facts).toEqual([
      { paper: { source: 'arxiv', arxivId: '2602.99902' }, title: first.title },
    ]);
  });
});

describe('arXiv', () => {
  const LIST = 'https://arxiv.org/list/cs/new';

  it('lists papers with their authors, each once however often it stands there', () => {
    show(arxivListPage('cs', 'new', demoDay.date, [...demoDay.papers, first]));
    const { entries, facts } = seen(LIST);
    expect(entries.map(({ home, places }) => [home.localName, places[0]])).toEqual(Array(5).fill(['dt', 'row']));
    expect(facts).toHaveLength(4);
    expect(facts[0]).toEqual({ paper: full.paper, title: first.title, authors: first.authors });
  });

  it('gives a title with the source of its formulas, not with what MathJax draws', () => {
    show(`<dl id="articles"><dt><a href="/abs/2602.99901">arXiv:2602.99901</a></dt><dd><div class="list-title"><span class="descriptor">Title:</span>
      On <span class="MathJax_Preview"></span><span class="MathJax">xx</span><script type="math/tex">x^2</script> beans</div></dd></dl>`);
    expect(seen(LIST).facts[0]).toMatchObject({ title: 'On x^2 beans' });
  });

  it('finds papers by a search', () => {
    show(`<ol><li class="arxiv-result"><div><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/2602.99901v2">arXiv:2602.99901v2</a></p>
      <div class="tags">cs.CL</div></div><p class="title is-5 mathjax">On <span class="search-hit">beans</span></p><p class="authors"><a>Ada Example</a>, <a>Bo</a></p></li></ol>`);
    const { entries, facts } = seen('https://arxiv.org/search/?query=beans');
    expect(entries.map(({ home }) => home.localName)).toEqual(['div']);
    expect(facts).toEqual([{ paper: full.paper, title: 'On beans', authors: ['Ada Example', 'Bo'] }]);
  });

  it('shows one paper in the row of its date', () => {
    const paper = demoPaper('2602.99901');
    if (paper === undefined) throw new Error('no paper');
    show(absPage(paper));
    const { entries, facts } = seen('https://arxiv.org/abs/2602.99901');
    expect(facts).toEqual([{ paper: full.paper, title: first.title, authors: first.authors, date: '2026-02-12' }]);
    expect(entries).toMatchObject([{ places: ['row', 'edge'], home: document.querySelector('.dateline') }]);
  });

  it.each(['https://arxiv.org/html/2602.99901v1', 'https://arxiv.org/abs/2602.99901'])(
    'marks %s at the window’s edge where nothing else is known',
    (url) => {
      show('<h1>Beans</h1>');
      const { entries, facts } = seen(url);
      expect(entries).toMatchObject([{ places: ['edge', 'edge'], home: document.body, title: 'Beans' }]);
      expect(facts[0]).toMatchObject({ title: 'Beans' });
    },
  );
});
