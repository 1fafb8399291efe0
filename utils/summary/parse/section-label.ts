import { FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';
import { ALIASES } from './aliases';

interface Label {
  key: FieldKey;
  pattern: RegExp;
  /** The card's own heading, or an alias long enough that it can hardly be anything else. */
  isSure: boolean;
  isOwn: boolean;
  length: number;
  /** Its first character, in lower case. */
  first: string;
}

const HAN = /\p{Script=Han}/u;

/** The traditional characters of the labels, one to one, so that offsets stay. */
const TRADITIONAL = '應領話貢獻論問題與標關鍵創點實驗結從業啟啓侷說説場總內術採現發計設對給響義員議圍屬簡議學於';
const SIMPLIFIED = '应领话贡献论问题与标关键创点实验结从业启启局说说场总内术采现发计设对给响义员议围属简议学于';
const SIMPLE = new Map([...TRADITIONAL].map((character, index) => [character, [...SIMPLIFIED][index] ?? character]));

const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'u');

export function simplify(text: string): string {
  return !ANY_TRADITIONAL.test(text) ? text : text.replace(/\p{Script=Han}/gu, (character) => SIMPLE.get(character) ?? character);
}

/** `对AI从业者的启示` also matches `对 AI 从业者的启示`; English words may be parted by any white space or hyphen. */
export function patternOf(name: string): RegExp {
  const characters = [...name].map((character) =>
    /[\s-]/.test(character) ? '[\\s-]+' : character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
  );
  return new RegExp(`^${characters.join(HAN.test(name) ? '\\s?' : '')}(?![\\p{Script=Latin}])`, 'iu');
}

const LABELS: readonly Label[] = FIELD_KEYS.flatMap((key) =>
  [FIELDS[key].heading, ...ALIASES[key]].map((name, index) => ({
    key,
    pattern: patternOf(name),
    isSure: index === 0 || (HAN.test(name) ? name.length >= 4 : name.includes(' ')),
    isOwn: index === 0,
    length: name.length,
    first: name.charAt(0).toLowerCase(),
  })),
).sort((a, b) => b.length - a.length);

/** By their first character: most places in a text start no label, and a long text has many places. */
const BY_FIRST = Map.groupBy(LABELS, (label) => label.first);

export interface LabelMatch<Key = FieldKey> {
  key: Key;
  isSure: boolean;
  /** The card's own heading, to the letter. */
  isOwn: boolean;
  /** What follows the label. */
  rest: string;
}

/** The longest label has some thirty characters, and white space may stand between them. */
const REACH = 100;

/** Reads a field's name from the start of a text; the longest name wins. */
export function matchLabel(text: string): LabelMatch | undefined {
  const labels = BY_FIRST.get(simplify(text.charAt(0)).toLowerCase());
  if (!labels) return undefined;
  const start = simplify(text.slice(0, REACH));
  for (const { key, pattern, isSure, isOwn } of labels) {
    const match = pattern.exec(start);
    if (match) return { key, isSure, isOwn, rest: text.slice(match[0].length) };
  }
  return undefined;
}
