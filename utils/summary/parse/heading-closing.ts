import { EMOJI, type Marks } from './heading-marks';
import { type LabelMatch, matchLabel } from './section-label';

const COLON = /^[：:﹕︰∶]/;
const DASH = /^(?:\s{1,4}[-–—]{1,2}\s{1,4}|\s{0,4}[—–]{1,2}\s{0,4})(?=\S)/;
/** A name in brackets, or in English behind a slash: `（Application Field）`, ` / Application Field`. */
const GLOSS = /^\s{0,4}(?:[（(][^）)\n]{1,60}[)）]|\/\s*[A-Za-z][A-Za-z\s&'’-]{1,60}(?=$|[*_：:】`]))/u;
/** English words behind a space or a dash are the label again only if they are one of the field's names; else they are its text. */
const ECHO = /^\s{0,4}[|｜·–—-]?\s{0,4}([A-Z][A-Za-z\s&'’-]{2,60})(?=$|[*_：:】`])/u;

export interface Closing {
  /** Whether anything parts the label from the text. */
  isClosed: boolean;
  inline: string;
}

interface Reader {
  text: string;
  open: string[];
  /** A colon, a dash or a bracket has ended the label for certain. */
  isFirm: boolean;
  isParted: boolean;
  /** `**名** 文` ends it too, `**名**是…` is a sentence. */
  isSoft: boolean;
}

/** Reads what may stand between a label and its text: closing marks, a gloss, an emoji, a colon or a dash. */
export function takeClosing(label: LabelMatch<string>, marks: Marks): Closing {
  const reader: Reader = { text: label.rest, open: [...marks.open], isFirm: false, isParted: false, isSoft: false };
  for (let turn = 0; turn < 12 && takeOne(reader, label, marks); turn++);
  const isClosed = reader.isFirm || (reader.isSoft && /^(?:\s|$)/.test(reader.text));
  const inline = withoutOpenRun(withoutAnchor(reader.text.trim()), reader.open.at(-1));
  return { isClosed, inline: /^[。.．…!！、，,;；]{0,6}$/.test(inline) ? '' : inline };
}

/** `{#id}` behind a heading. */
function withoutAnchor(text: string): string {
  const anchor = /\{#[\w-]{1,40}\}$/.exec(text.slice(-50))?.[0] ?? '';
  return anchor === '' ? text : text.slice(0, -anchor.length).trim();
}

function takeOne(reader: Reader, label: LabelMatch<string>, marks: Marks): boolean {
  if (reader.text === '') return false;
  const text = reader.text.trimStart();
  const run = reader.open.at(-1);
  if (run !== undefined && text.startsWith(run)) {
    reader.open.pop();
    reader.isSoft = true;
    reader.text = text.slice(run.length);
    return true;
  }
  const closer = /^[】〗\]`”"」』’》〉]/.exec(text)?.[0];
  if (closer && (closer === ']' || closer === '】' || closer === '〗' ? marks.isBracketed : marks.isQuoted)) {
    if (closer === ']' && text.startsWith('](')) return false;
    if (closer === '】' || closer === '〗') reader.isFirm = true;
    else if (closer === ']') reader.isSoft = true;
    reader.text = text.slice(1);
    return true;
  }
  return !reader.isParted && takeParting(reader, text, label);
}

function takeParting(reader: Reader, text: string, label: LabelMatch<string>): boolean {
  const skip = (length: number, isParting = false): true => {
    reader.text = reader.text.slice(length);
    if (isParting) {
      reader.isFirm = true;
      reader.isParted = true;
    }
    return true;
  };
  const blank = reader.text.length - text.length;
  if (COLON.test(text)) return skip(blank + 1, true);
  if (/^\*\*\s?[：:]/.test(text)) return skip(blank + 2);
  const gloss = GLOSS.exec(reader.text);
  if (gloss) return skip(gloss[0].length);
  const echo = ECHO.exec(reader.text);
  const name = echo?.[1] ? matchLabel(echo[1]) : undefined;
  if (echo && name?.key === label.key && name.rest.trim() === '') return skip(echo[0].length);
  const dash = DASH.exec(reader.text);
  if (dash) return skip(dash[0].length, true);
  const emoji = EMOJI.exec(text);
  return emoji ? skip(blank + emoji[0].length) : false;
}

/** The whole line was emphasised, `**名：文**`: the closing run goes with the opening one; one in the middle gets its opening back. */
function withoutOpenRun(inline: string, run: string | undefined): string {
  if (run === undefined) return inline;
  if (inline.endsWith(run)) return inline.slice(0, -run.length).trim();
  return inline.includes(run) ? run + inline : inline;
}
