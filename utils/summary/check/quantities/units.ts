import type { UnitKind } from './quantity';

interface Unit {
  kind: UnitKind;
  scale: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

/** By the spelling that follows a number. Longer spellings first where one begins another. */
const SPELLINGS: readonly (readonly [UnitKind, number, string])[] = [
  ['points', 1, String.raw`个?百分点|percentage\s+points?|(?:absolute\s+)?points?\b|pp\b|p\.p\.`],
  ['percent', 1, String.raw`\\?%|per\s?cent\b|pct\b`],
  ['percent', 0.1, '‰'],
  ['times', 1, String.raw`倍|×(?!\s*\\?\d)|x\b(?!\s*\d)|\\times(?!\s*\d)|-?\s?folds?\b|times\b`],
  ['flops', 1e15, String.raw`[Pp]\s?[Ff]\s?[Ll][Oo][Pp][Ss]?(?:/s)?|[Pp]eta\s?[Ff][Ll][Oo][Pp][Ss]?`],
  ['flops', 1e12, String.raw`T\s?[Ff]\s?[Ll][Oo][Pp][Ss]?(?:/s)?|[Tt]era\s?[Ff][Ll][Oo][Pp][Ss]?`],
  ['flops', 1e9, String.raw`G\s?[Ff]\s?[Ll][Oo][Pp][Ss]?(?:/s)?|[Gg]iga\s?[Ff][Ll][Oo][Pp][Ss]?`],
  ['flops', 1e6, String.raw`M\s?FLOPs?`],
  ['flops', 1, 'FLOPs?(?:/s)?|次浮点运算'],
  ['bytes', 1e12, String.raw`T[Bb]\b|TiB\b|[Tt]erabytes?`],
  ['bytes', 1e9, String.raw`G[Bb]\b|GiB\b|[Gg]igabytes?|G\b`],
  ['bytes', 1e6, String.raw`M[Bb]\b|MiB\b|[Mm]egabytes?`],
  ['bytes', 1e3, String.raw`[Kk][Bb]\b|KiB\b|[Kk]ilobytes?`],
  ['bytes', 1, String.raw`bytes?\b|字节`],
  ['bits', 1, String.raw`-?bits?\b|比特`],
  ['seconds', 1e-9, String.raw`ns\b|纳秒`],
  ['seconds', 1e-6, String.raw`[μµ]s\b|微秒`],
  ['seconds', 1e-3, String.raw`ms\b|milliseconds?\b|毫秒`],
  ['seconds', HOUR, String.raw`个?多?小时|hours?\b|hrs?\b|h\b|GPU[\s-]hours?`],
  ['seconds', MINUTE, String.raw`个?多?分钟|minutes?\b|mins?\b`],
  ['seconds', 1, String.raw`seconds?\b|secs?\b|s\b|秒钟?`],
  ['seconds', 7 * DAY, String.raw`周\b|个?星期|weeks?\b`],
  ['seconds', DAY, String.raw`天|日(?![本期志常])|days?\b`],
  ['seconds', YEAR / 12, String.raw`个月|months?\b`],
  ['seconds', 1e9 * YEAR, String.raw`Gyrs?\b`],
  ['seconds', 1e6 * YEAR, String.raw`Myrs?\b`],
  ['seconds', YEAR, String.raw`年(?![级代份龄底初末中内])|years?\b|yrs?\b`],
  ['hertz', 1e9, String.raw`GHz\b`],
  ['hertz', 1e6, String.raw`MHz\b`],
  ['hertz', 1e3, String.raw`kHz\b|KHz\b|千赫`],
  ['hertz', 1, String.raw`Hz\b|赫兹?`],
  ['metres', 1e3, String.raw`km\b|公里|千米|kilomet(?:er|re)s?`],
  ['metres', 1e-2, String.raw`cm\b|厘米`],
  ['metres', 1e-3, String.raw`mm\b|毫米`],
  ['metres', 1e-6, String.raw`[μµ]m\b|微米`],
  ['metres', 1e-9, String.raw`nm\b|纳米`],
  ['metres', 1e-10, 'Å|埃'],
  ['metres', 1, String.raw`m\b|米|met(?:er|re)s?\b`],
  ['parsecs', 1e6, String.raw`Mpc\b`],
  ['parsecs', 1e3, String.raw`kpc\b`],
  ['parsecs', 1, String.raw`pc\b|秒差距`],
  ['money', 1, String.raw`美元|美金|dollars?\b|USD\b|元|人民币|RMB\b|CNY\b|欧元|euros?\b|EUR\b`],
  ['money', 0.01, String.raw`cents?\b|美分`],
  ['watts', 1e3, String.raw`kW\b|千瓦`],
  ['watts', 1, String.raw`W\b|watts?\b|瓦`],
  ['decibels', 1, String.raw`dB\b|分贝`],
  ['degrees', 1, String.raw`°C?|degrees?\b|\^\\circ|\^\{\\circ\}|摄氏度|K\b(?=.{0,3}温)`],
  ['grams', 1e3, String.raw`kg\b|千克|公斤`],
  ['grams', 1, String.raw`g\b|克`],
  ['electronvolts', 1e12, String.raw`TeV\b`],
  ['electronvolts', 1e9, String.raw`GeV\b`],
  ['electronvolts', 1e6, String.raw`MeV\b`],
  ['electronvolts', 1e3, String.raw`keV\b`],
  ['electronvolts', 1, String.raw`eV\b`],
];

/** All in one, a group each: the engine tells by the first letter that most numbers are followed by none. */
const UNIT = new RegExp(String.raw`[\s~-]?\s?(?:${SPELLINGS.map(([, , spelling]) => `(${spelling})`).join('|')})`, 'y');

/** The unit that begins at `at`, or behind one blank there. */
export function unitAt(text: string, at: number): (Unit & { end: number }) | undefined {
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  if (match === null) return undefined;
  const [kind, scale] = SPELLINGS[match.findIndex((group, number) => number > 0 && group !== undefined) - 1] ?? [];
  return kind === undefined || scale === undefined ? undefined : { kind, scale, end: UNIT.lastIndex };
}
