/** What may answer at arxiv.org/html with status 200, in our own words. */

const sentence = 'By using this network you agree that the house may log the time and the volume of your connection for ninety days.';

/** Long enough for a paper, but nobody writes a paper without headings. */
export const captivePortal = `<!DOCTYPE html><html><head><title>Guest network</title></head><body>
<main><h1>Welcome to the guest network</h1><p>Please sign in to go on to the Internet.</p>
<form action="/login"><input name="room"><input name="surname"><button>Connect</button></form>
<div>${`<p>${sentence}</p>`.repeat(60)}</div></main></body></html>`;

/** Headings enough for a paper, but hardly any text. */
export const botCheck = `<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div class="main">
<h1>arxiv.org</h1><h2>Checking your browser before you go on</h2><p>This takes up to five seconds. The page loads by itself afterwards, please keep it open until then.</p>
<h2>Why do I see this?</h2><p>The site guards itself against automated requests. Scripts and cookies must be enabled for the check to succeed.</p>
<h2>What can I do?</h2><p>On a shared network, ask the administrator to look for a misconfigured or infected device among those on the network.</p>
<p>Ray ID: 8f00ba5</p></div></body></html>`;

export const noHtmlNotice = `<!DOCTYPE html><html><head><title>No HTML for '2602.99901v1'</title></head><body>
<header><a href="https://arxiv.org">arXiv</a></header><main><h1>No HTML for '2602.99901v1'</h1>
<p>HTML is not available for the source.</p><p>The source of this paper could not be converted, or its authors submitted a PDF only.</p></main></body></html>`;

const paragraph = (topic: string, year: number) =>
  `<p>In the ${topic} of ${year} we counted the peas of forty pods, wrote down the colour of each, and weighed those that were ripe; ` +
  `the mean was ${year % 7} peas, with a spread that the second author finds small, and the first author, who did the counting, does not.</p>`;
const section = (heading: string, topic: string) =>
  `<h2>${heading}</h2>${[1991, 1992, 1993, 1994, 1995].map((year) => paragraph(topic, year)).join('')}`;

/** In the shape of the hand-made pages that authors submit instead of TeX. */
export const ownArticle = `<!DOCTYPE html><html><head><title>Peas and Pods</title><meta name="author" content="Paula Pod"></head><body>
<h1>Peas and Pods</h1>${section('1 Introduction', 'spring')}${section('2 Method', 'summer')}${section('3 Results', 'autumn')}
${section('4 Discussion', 'winter')}</body></html>`;
