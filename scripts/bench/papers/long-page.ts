import { demoDay } from '@/scripts/demo/demo-day';
import { BeanWords } from './bean-words';

/** An arXiv HTML page of about so many bytes, with formulas in both spellings, tables, notes, lists, references and one very long table. */
export function longPage(id: string, bytes: number): string {
  const words = new BeanWords(Number(id.replace('.', '')));
  const sections: string[] = [];
  const end = longTable(words, Math.ceil(bytes / 3500)) + bibliography(words, 300);
  for (let size = end.length, number = 1; size < bytes; number++) {
    const text = section(words, number);
    sections.push(text);
    size += text.length;
  }
  return `<!DOCTYPE html>
<html lang="en"><head><meta content="text/html; charset=utf-8" http-equiv="content-type"/><title>Counting in ${id}</title>
<base href="/html/${id}v1/"/></head>
<body><nav class="ltx_page_navbar"><nav class="ltx_TOC"><ol class="ltx_toclist">${sections.map((_, index) => `<li class="ltx_tocentry"><a class="ltx_ref" href="#S${index + 1}">${index + 1} Jars</a></li>`).join('')}</ol></nav></nav>
<div id="infobox"><div id="watermark-tr">arXiv:${id}v1 [cs.CL] 14 Mar 2026</div></div>
<div class="ltx_page_main"><div class="ltx_page_content"><article class="ltx_document">
<h1 class="ltx_title ltx_title_document">Counting in ${id}</h1>
<div class="ltx_authors">${demoDay.papers[0]?.authors.map((name) => `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">${name}</span></span>`).join('')}</div>
<div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${sentences(words, 8)}</p></div>
${sections.join('\n')}
${end}
</article></div></div></body></html>
`;
}

function section(words: BeanWords, number: number): string {
  const id = `S${number}`;
  const paragraphs = Array.from({ length: 8 }, (_, index) => paragraph(words, `${id}.p${index + 1}`));
  return `<section class="ltx_section" id="${id}"><h2 class="ltx_title ltx_title_section"><span class="ltx_tag ltx_tag_section">${number} </span>Jars ${words.words(2)}</h2>
${paragraphs.slice(0, 4).join('\n')}
${equation(words, `${id}.E1`, number)}
${list(words, `${id}.I1`)}
${paragraphs.slice(4).join('\n')}
${number % 3 === 0 ? figureOf(`${id}.T1`, `Table ${number / 3}`, words, table(words, 12)) : ''}</section>`;
}

function paragraph(words: BeanWords, id: string): string {
  const note = `<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>${words.sentence()}</span></span></span>`;
  const parts = Array.from({ length: 5 }, () => `${words.words(6)} ${formula(words, 'inline')} ${words.sentence()}`);
  const cite = `<cite class="ltx_cite ltx_citemacro_citep">(Bohne et al., <a class="ltx_ref" href="#bib.bib${words.number(300) + 1}">2019</a>)</cite>`;
  return `<div class="ltx_para" id="${id}"><p class="ltx_p">${parts.join(' ')} ${cite}${words.number(6) === 0 ? note : ''}</p></div>`;
}

function formula(words: BeanWords, display: 'inline' | 'block'): string {
  const [i, n] = [words.number(9) + 1, words.number(90) + 10];
  const tex = `b_{${i}}=\\sum_{j=1}^{${n}}x_{${i}j}`;
  const shown = `<mrow><msub><mi>b</mi><mn>${i}</mn></msub><mo>=</mo><mrow><munderover><mo>∑</mo><mrow><mi>j</mi><mo>=</mo><mn>1</mn></mrow><mn>${n}</mn></munderover><msub><mi>x</mi><mrow><mn>${i}</mn><mo>⁢</mo><mi>j</mi></mrow></msub></mrow></mrow>`;
  return `<math alttext="${tex}" class="ltx_Math" display="${display}"><semantics>${shown}<annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
}

function equation(words: BeanWords, id: string, number: number): string {
  return `<table class="ltx_equation ltx_eqn_table" id="${id}"><tbody><tr class="ltx_equation ltx_eqn_row"><td class="ltx_eqn_cell ltx_eqn_center_padleft"></td><td class="ltx_eqn_cell">${formula(words, 'block')}</td><td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(${number})</span></td></tr></tbody></table>`;
}

function list(words: BeanWords, id: string): string {
  const items = Array.from({ length: 4 }, () => {
    const text = `<div class="ltx_para"><p class="ltx_p">${words.sentence()}</p></div>`;
    return `<li class="ltx_item"><span class="ltx_tag ltx_tag_item">•</span>${text}</li>`;
  });
  return `<div class="ltx_para"><ul class="ltx_itemize" id="${id}">${items.join('')}</ul></div>`;
}

function table(words: BeanWords, rows: number): string {
  const head = Array.from({ length: 8 }, () => `<th class="ltx_td ltx_th">${words.word()}</th>`).join('');
  const body = Array.from({ length: rows }, () => {
    const cells = Array.from({ length: 7 }, () => `<td class="ltx_td ltx_align_center">${words.number(1000) / 10}</td>`);
    return `<tr class="ltx_tr"><td class="ltx_td">${words.words(2)}</td>${cells.join('')}</tr>`;
  });
  return `<table class="ltx_tabular"><thead><tr class="ltx_tr">${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

function figureOf(id: string, label: string, words: BeanWords, content: string): string {
  const caption = `<figcaption class="ltx_caption"><span class="ltx_tag ltx_tag_table">${label}: </span>${words.sentence()}</figcaption>`;
  return `<figure class="ltx_table" id="${id}">${caption}${content}</figure>`;
}

function longTable(words: BeanWords, rows: number): string {
  const content = figureOf('A1.T1', 'Table A1', words, table(words, rows));
  return `<section class="ltx_appendix" id="A1"><h2 class="ltx_title ltx_title_appendix"><span class="ltx_tag ltx_tag_appendix">Appendix A </span>All jars</h2>${content}</section>`;
}

function bibliography(words: BeanWords, items: number): string {
  const all = Array.from(
    { length: items },
    (_, index) =>
      `<li class="ltx_bibitem" id="bib.bib${index + 1}"><span class="ltx_tag ltx_role_refnum ltx_tag_bibitem">[${index + 1}]</span><span class="ltx_bibblock">A. Bohne.</span><span class="ltx_bibblock">${words.sentence()}</span></li>`,
  );
  return `<section class="ltx_bibliography" id="bib"><h2 class="ltx_title ltx_title_bibliography">References</h2><ul class="ltx_biblist">${all.join('\n')}</ul></section>`;
}

function sentences(words: BeanWords, count: number): string {
  return Array.from({ length: count }, () => words.sentence()).join(' ');
}
