/** One invented paper as each of the three sources tells of it, in the true shape of each. */

export const absPageWithEverything = `<!DOCTYPE html><html><head>
<meta property="og:url" content="https://arxiv.org/abs/2602.99905v2" /><meta name="citation_title" content="The Fr\u00e9chet Mean of $n$ Beans" />
<meta name="citation_author" content="Bohne, Zo\u00eb" /><meta name="citation_author" content="Erbse, Bruno" /><meta name="citation_doi" content="10.5555/beans.7" />
<meta name="citation_date" content="2026/02/13" /><meta name="citation_online_date" content="2026/03/01" /><meta name="citation_arxiv_id" content="2602.99905" />
</head><body><div class="dateline">
  [Submitted on 13 Feb 2026 (<a href="https://arxiv.org/abs/2602.99905v1">v1</a>), last revised 1 Mar 2026 (this version, v2)]</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>The Fr\u00e9chet Mean of $n$ Beans</h1>
<div class="authors"><span class="descriptor">Authors:</span><a href="/search/?searchtype=author&amp;query=Bohne" rel="nofollow">Zo\u00eb Bohne</a> (1 and 2), <a href="/search/?searchtype=author&amp;query=Erbse" rel="nofollow">Bruno Erbse</a> (2) ((1) Bean Institute, (2) College of Peas, Erfurt)</div>
<blockquote class="abstract mathjax">
  <span class="descriptor">Abstract:</span>We count 18\\% of the beans in $n$ jars, see <a href="https://beans.example/code" class="link-external link-https">this https URL</a>.
Peas follow.
</blockquote>
<table summary="Additional metadata">
<tr><td class="tablecell label">Comments:</td><td class="tablecell comments mathjax">7 pages, see <a href="https://beans.example/" class="link-external link-https">this https URL</a></td></tr>
<tr><td class="tablecell label">Subjects:</td><td class="tablecell subjects"><span class="primary-subject">Digital Libraries (cs.DL)</span>; Statistics Theory (math.ST); Bean Physics (hep-th)</td></tr>
<tr><td class="tablecell label">Journal&nbsp;reference:</td><td class="tablecell jref">J. Beans 7 (2026) 1--9</td></tr>
<tr><td class="tablecell doi"><a href="https://doi.org/10.5555/beans.7">https://doi.org/10.5555/beans.7</a></td></tr></table>
<div class="abs-license"><a href="http://creativecommons.org/licenses/by/4.0/" title="Rights to this article">view license</a></div>
</body></html>`;

export const atomEntry = `<entry>
    <id>http://arxiv.org/abs/2602.99905v2</id>
    <title>The Fr\\'echet Mean
  of $n$ Beans</title>
    <updated>2026-03-01T07:27:33Z</updated>
    <link href="https://arxiv.org/abs/2602.99905v2" rel="alternate" type="text/html"/>
    <summary>  We count 18\\% of the beans in $n$ jars, see https://beans.example/code.
Peas follow.
    </summary>
    <category term="math.ST" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.DL" scheme="http://arxiv.org/schemas/atom"/>
    <category term="hep-th" scheme="http://arxiv.org/schemas/atom"/>
    <category term="62R20" scheme="http://arxiv.org/schemas/atom"/>
    <published>2026-02-13T23:58:46Z</published>
    <arxiv:comment>7 pages, see https://beans.example/</arxiv:comment>
    <arxiv:primary_category term="cs.DL"/>
    <arxiv:journal_ref>J. Beans 7 (2026) 1--9</arxiv:journal_ref>
    <author>
      <name>Zo\\"e Bohne</name>
      <arxiv:affiliation>Bean Institute</arxiv:affiliation>
      <arxiv:affiliation>College of Peas, Erfurt</arxiv:affiliation>
    </author>
    <author>
      <name>Bruno Erbse</name>
      <arxiv:affiliation>College of Peas, Erfurt</arxiv:affiliation>
    </author>
    <arxiv:doi>10.5555/beans.7</arxiv:doi>
  </entry>`;

export const atomFeed = (entries: string) => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/beans</id>
  <title>arXiv Query: search_query=&amp;id_list=2602.99905&amp;start=0&amp;max_results=10</title>
  <updated>2026-03-02T00:00:00Z</updated>
  ${entries}
</feed>`;

/** arXiv's API reports its errors as papers. */
export const atomError = `<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_2602</id><title>Error</title>
  <summary>incorrect id format for 2602</summary><author><name>arXiv api core</name></author></entry>`;

export const atomUnknown = '<entry><id>http://arxiv.org/abs/2602.99905</id><link href="http://arxiv.org/abs/2602.99905"/></entry>';

export const huggingFacePaper = {
  id: '2602.99905',
  authors: [
    { _id: 'b1', name: 'Zo\u00eb Bohne', hidden: false, user: { fullname: 'Zoe', user: 'zoe' } },
    { _id: 'b2', name: 'Bruno Erbse', hidden: true },
  ],
  publishedAt: '2026-02-13T23:58:46.000Z',
  title: "The Fr\\'echet Mean\n  of $n$ Beans",
  summary: 'We count 18\\% of the beans in $n$ jars, see https://beans.example/code.\nPeas follow.',
  upvotes: 7,
};
