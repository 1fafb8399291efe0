import { type Fact, splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { hasFailed } from '@/utils/library/import/entry/has-failed';
import { isPlaceholder } from '@/utils/library/import/entry/is-placeholder';
import { readFlatText, readRepeated } from '@/utils/library/import/entry/read-flat-text';
import { dayIn, reportDay } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { paperKey } from '@/utils/paper/paper-ref';
import { type Card, FIELDS } from '@/utils/summary/card';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { findMarkers } from '@/utils/summary/parse/point-markers';
import { VIEWS } from '@/utils/summary/views';
import { cutReport, type LinesA } from './cut-report';
import { readCanonicalPoints } from './read-canonical-points';
import { readTitleLink } from './read-title-link';
import { splitEntry } from './split-entry';
import { takeFacts } from './take-facts';
import { withoutEscapes } from './without-escapes';

/** "Daily Huggingface Papers": `title:[…](https://arxiv.org/pdf/…` and `summary:i) … ii) … iii) … iv) … v) …`. */
export function readReportA({ name, text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  const { entries, outside } = cutReport(lines, reportDay(lines, name));
  for (const { line, text } of outside) intake.left('outside', text, line);
  for (const entry of entries) takeEntry(entry, intake);
}

function takeEntry({ line, lines, day }: LinesA, intake: Intake): void {
  const { head, body, facts } = takeFacts(splitEntry(lines));
  const fact = (wanted: Fact['name']) => facts.find(({ name }) => name === wanted)?.value ?? '';
  const { title, paper: linked, isOpen, rest } = readTitleLink(head);
  const paper = linked ?? findPaperLinks(fact('link'))[0]?.paper ?? findPaperIds(fact('link'))[0];
  const about = title || (paper === undefined ? '' : paperKey(paper));
  if (isOpen) intake.mended('open-link', about, line);
  const { points, sections } = cutSections(body);
  const whole = rest === '' ? points : `${rest}\n${points}`;
  const read = readRepeated(whole) ?? readCanonicalPoints(whole) ?? readFlatText(whole);
  const found = {
    line,
    paper,
    title,
    authors: splitNames(fact('authors')),
    date: dayIn(fact('date')),
    tags: splitNames(fact('tags')),
    day,
  };
  if (read.chatter !== '') intake.left('chatter', read.chatter, line);
  if (paper !== undefined && hasFailed(read)) {
    intake.left('failed-entry', about, line);
    intake.list(found);
    return;
  }
  if (read.isTwice) intake.mended('repeated-text', about, line);
  if (read.isUnlabelled) intake.mended('no-labels', about, line);
  const card = plainCard(read.card);
  for (const key of body === '' ? [] : VIEWS.five)
    if (card[key] === undefined) intake.left('field-missing', `${about}: ${FIELDS[key].heading}`, line);
  intake.take({ ...found, card, extra: [...read.extra, ...sections] });
}

/** What stands behind the points under headings as high as a report's own is no part of the last point. */
function cutSections(body: string): { points: string; sections: { heading: string; text: string }[] } {
  const [points = '', ...others] = body.split(/^(?=#{1,2} )/m);
  const isOwn = others.every((part) => recogniseHeading(part.split('\n', 1)[0] ?? '') === undefined && findMarkers(part).length === 0);
  if (points.trim() === '' || !isOwn) return { points: body, sections: [] };
  const sections = others.map((part) => {
    const [heading = '', ...text] = part.split('\n');
    return { heading: heading.replace(/^#+ /, '').trim(), text: text.join('\n').trim() };
  });
  return { points: points.trim(), sections };
}

/** Our export says where there was nothing. */
function plainCard(card: Card): Card {
  const texts = Object.entries(card).map(([key, text]) => [key, withoutEscapes(text)] as const);
  return Object.fromEntries(texts.filter(([, text]) => !isPlaceholder(text)));
}
