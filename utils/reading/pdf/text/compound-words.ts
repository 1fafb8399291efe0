/** Set off by a hyphen before any word, even where a paper breaks it every time: self-attention, non-trivial. */
const always = /^(?:self|non|well|cross|semi|quasi|pseudo|state|zero|two|three)$/i;
/** Set off before a word that also stands alone: low-dimensional, pre-trained. */
const often =
  /^(?:pre|low|high|large|small|long|short|fine|real|end|one|four|five|few|multi|single|first|second|third|left|right|open|closed|data|co|re|post|anti|mean|max|min|top|hand|human|model|task|domain|language|vision|token|word|sentence|encoder|decoder|sub|super|inter|intra)$/i;
/** What compounds end in, and broken words do not: large-scale, data-driven. */
const tails =
  /^(?:based|aware|driven|scale|scaled|level|levels|like|free|specific|agnostic|dependent|independent|invariant|equivariant|valued|efficient|aligned|supervised|trained|tuned|tuning|oriented|related|guided|generated|annotated|labeled|labelled|shot|step|order|dimensional|layer|layered|loop|head|headed|rank|norm|world|quality|sized|grained|hoc|modal|lingual|seeking|bearing|preserving|conditioned|weighted|connected|convolutional|wave|probability|likelihood|linear|local|negative|positive|convex|uniform|average|state|target|source|user|known|defined)$/i;
/** What broken words end in: endings, and words that make one word with what stands before them. */
const ends =
  /^(?:s|ed|er|ers|est|ing|ings|ly|al|ally|able|ably|ible|tion|tions|sion|sions|ation|ations|ment|ments|ness|less|ful|fully|ity|ities|ive|ively|ous|ously|ant|ent|ance|ence|ize|ized|izes|izing|ist|ists|ism|ward|wards|wise|ship|ships|hood|ure|ures|ture|tures|ical|ically|ary|ory|age|ages|ate|ates|ated|ating|cy|ty|tic|tics|over|ever|more|fore|self|selves|thing|things|where|body|times|how|out|side|work|works|point|points|form|forms|formed|face|faces|text|texts|word|words|line|lines|ground|grounds|stand|stands|stood|come|comes|take|takes|have|haves|long|ways|book|books|port|ports|sent|sents|tract|pose|posed|sign|signs|part|parts|set|sets|pass|size|main|mains|low|lower|rather|gain|round|all|act|ion|ions|end|ends|rate|rates|range|other|ready|though|through|together)$/;

export type Guess = 'word' | 'compound';

/**
 * One word or two, where the paper writes neither form elsewhere. `half` is the part before the break, `first` the one after it,
 * `count` says how often a word stands alone in the paper.
 */
export function guessBrokenWord(half: string, first: string, count: (word: string) => number): Guess {
  // TeX leaves at least two letters of a word before a break and two after it.
  if (half.length < 2 || first.length < 2) return 'compound';
  if (half.length > 3 && tails.test(first)) return 'compound';
  if (ends.test(first)) return 'word';
  if (always.test(half)) return 'compound';
  const known = count(first);
  if (often.test(half)) return known > 0 && first.length > 3 ? 'compound' : 'word';
  return known > 1 && first.length > 3 && half.length > 3 && count(half) > 1 ? 'compound' : 'word';
}
