import { chinese } from './chinese-orders';
import { english } from './english-orders';
import { plainLetters } from './plain-letters';
import { sentenceSpans } from './sentence-spans';

/** A sentence that speaks to a language model or a reviewer, word for word, by its place in the text. */
export interface FoundInstruction {
  start: number;
  end: number;
  text: string;
}

interface Patterns {
  loud: RegExp[];
  whispered: RegExp[];
}

/** A space in a pattern is any white space; where letters are set apart the words cannot be told, and there it may be none. */
function compiled(gap: string): Patterns {
  const all = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source.replaceAll(' ', gap), 'iu'));
  return {
    loud: all([...english.address, ...english.order, ...chinese.address, ...chinese.order]),
    whispered: all([...english.whisper, ...chinese.whisper]),
  };
}

const known = new Map<boolean, Patterns>();

/** Made when they are first needed. */
function patternsFor(isApart: boolean): Patterns {
  const patterns = known.get(isApart) ?? compiled(isApart ? ' ?' : '\\s+');
  known.set(isApart, patterns);
  return patterns;
}

/** One of these stands in every such sentence, and one of `spoken` as well: nearly all text is let go at once. */
const about =
  /ignor|disregard|forget|overrid|bypass|discard|neglect|language ?model|llm|chat ?bot|chatgpt|gpt|claude|gemini|copilot|\bai\b|a\.i\.|review|positiv|favou?rabl|negativ|weakness|flaws?\b|limitation|shortcoming|drawback|criticism|downside|accept|scor|rating|phrase|system prompt|system:|strengths|summari[sz]|points|im_start|inst\]|<<\/?sys|\|system\||start_header/i;
const spoken =
  /\b(?:you|your|please|kindly|must|should be|do not|don['’]t|never|always|avoid|refrain|note to|attention|dear|hello|hey|system:|for (?:all |any )?(?:llm|ai|language)|to (?:all |any )?(?:llm|ai|language))\b|(?:^|[.!?:;,\n]\W{0,3})(?:(?:now|also|then|just|only|simply|and|but|so|strongly|important)\W{1,2})*(?:ignore|disregard|forget|override|give|write|provide|generate|output|return|submit|leave|offer|recommend|suggest|endorse|accept|assign|award|rate|score|grade|evaluate|assess|review|judge|praise|highlight|emphasi[sz]e|include|insert|downplay|minimi[sz]e|hide|omit|say|state|claim|conclude|reveal|print|tell)\b/i;
/** The same without an order's form. */
const loudest =
  /(?:ignor|disregard|forget|overrid|bypass|discard)\w* .{0,50}(?:instruct|prompt|rules|guideline|directive|command)|im_start|inst\]|<<\/?sys|\|system\||start_header/i;
const han = /[\u4e00-\u9fff]/;
const spokenInHan =
  /指令|指示|提示|命令|要求|规则|模型|人工智能|评价|评审|评语|意见|评论|好评|接收|录用|接受|高分|满分|缺点|不足|弱点|负面|缺陷|局限|优点/;
const telltaleTight = /\b(?:\w[ .·_-]{1,2}){6}/;

/**
 * The sentences of a text that address a language model or a reviewer and tell it what to do, in English and Chinese. Narrow on purpose:
 * papers on language models print prompts (`You are a helpful assistant`) and speak of tokens that are ignored.
 * Seen in the papers listed by https://arxiv.org/abs/2507.06185.
 * @param isHidden nobody was meant to see the text: there much less says that it is an order
 */
export function findInstructions(text: string, isHidden = false): FoundInstruction[] {
  const { text: plain, at } = plainLetters(text);
  const isApart = plain.length < text.length && telltaleTight.test(text);
  if (!isHidden && !isApart && !mayOrder(plain)) return [];
  const { loud, whispered } = patternsFor(isApart);
  const patterns = isHidden ? [...loud, ...whispered] : loud;
  return sentenceSpans(plain)
    .filter(({ start, end }) => isOrder(plain.slice(start, end), patterns, isHidden || isApart))
    .map(({ start, end }) => {
      const from = at === undefined ? start : (at[start] ?? 0);
      const to = at === undefined ? end : (at[end - 1] ?? text.length - 1) + 1;
      return { start: from, end: to, text: text.slice(from, to) };
    });
}

/** No sentence of such an order is longer; a text without full stops may be, and is looked at in parts that overlap. */
const LONGEST = 2_000;
const STEP = 1_500;

function isOrder(sentence: string, patterns: RegExp[], isSure: boolean): boolean {
  for (let from = 0; from === 0 || from + LONGEST - STEP < sentence.length; from += STEP) {
    const own = sentence
      .slice(from, from + LONGEST)
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"');
    if ((isSure || mayOrder(own)) && patterns.some((pattern) => pattern.test(own))) return true;
  }
  return false;
}

function mayOrder(text: string): boolean {
  if (about.test(text) && (spoken.test(text) || loudest.test(text))) return true;
  return han.test(text) && spokenInHan.test(text);
}
