import type { ArxivRef } from './paper-ref';

/** Every archive that gave out ids before April 2007; later ones (stat, q-fin, eess, econ) only know the new form. */
const oldArchives = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc ' +
    'hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

const newForm = /^(\d{2})(\d{2})\.(\d{4,5})(?:v([1-9]\d{0,2}))?$/;
const oldForm = /^([a-z]+(?:-[a-z]+)?)(?:\.[A-Z]{2})?\/(\d{2})(\d{2})(\d{3})(?:v([1-9]\d{0,2}))?$/;

/**
 * Reads an arXiv id, with or without `arXiv:` and a version. `undefined` for everything arXiv cannot have given out,
 * so that a number that merely looks like an id does not become a paper.
 * Rules: https://info.arxiv.org/help/arxiv_identifier.html
 */
export function parseArxivId(text: string): ArxivRef | undefined {
  const id = text.trim().replace(/^arxiv:/i, '');
  return parseNewId(id) ?? parseOldId(id);
}

function parseNewId(id: string): ArxivRef | undefined {
  const [, year = '', month = '', number = '', version] = newForm.exec(id) ?? [];
  if (!isMonth(month) || Number(number) === 0) return undefined;
  const date = Number(year + month);
  // The new form began in April 2007; numbers have had five digits since January 2015.
  if (date < 704 || number.length !== (date < 1501 ? 4 : 5)) return undefined;
  return paperRef(`${year}${month}.${number}`, version);
}

function parseOldId(id: string): ArxivRef | undefined {
  const [, archive = '', year = '', month = '', number = '', version] = oldForm.exec(id) ?? [];
  if (!oldArchives.has(archive) || !isMonth(month) || Number(number) === 0) return undefined;
  // The old form ran from July 1991 to March 2007, across the turn of the century.
  const date = Number(year + month);
  if (date > 703 && date < 9107) return undefined;
  return paperRef(`${archive}/${year}${month}${number}`, version);
}

function isMonth(digits: string): boolean {
  return digits >= '01' && digits <= '12';
}

function paperRef(arxivId: string, version: string | undefined): ArxivRef {
  return { source: 'arxiv', arxivId, ...(version === undefined ? {} : { version: Number(version) }) };
}
