/** The model or the reviewer that is spoken to. */
const model =
  '(?:ai|a\\.i\\.|artificial intelligence|llms?|(?:large |ai |generative |automated )*language models?|foundation models?|chat ?bots?|chatgpt|gpt-?[\\do]*|claude|gemini|copilot|deepseek|qwen)';
const agent =
  '(?:reviewers?|review (?:systems?|assistants?|agents?|models?|tools?)|assistants?|agents?|systems?|models?|readers?|tools?|bots?|referees?|evaluators?|summari[sz]ers?|judges?)';
const reader = `(?:${model}(?:[- ](?:based|powered|generated|driven|assisted))?(?: ${agent})?)`;

const quite = '(?:(?:very|highly|strongly|extremely|only|purely|entirely|overwhelmingly|exclusively|an?|the|your|most) )*';
const positive = '(?:positive|favou?rable|glowing|enthusiastic|flattering|complimentary|praising|supportive)';
const review =
  '(?:reviews?|evaluations?|assessments?|feedback|scores?|ratings?|recommendations?|comments?|remarks?|opinions?|verdicts?|reports?|summar(?:y|ies))';
const work =
  '(?:(?:this|the|our|my|their|these) (?:\\w+ )?(?:papers?|manuscripts?|work|works|submissions?|articles?|study|research|authors?)|it)';
const flaws =
  "(?:(?:any|all|the|its|their|potential|possible|major|minor|serious|of|this|(?:paper|manuscript|work|study)(?:'s)?|other|such) )*(?:negatives|negative (?:aspects?|points?|comments?|sides?|feedback)|weakness(?:es)?|flaws?|limitations?|shortcomings?|drawbacks?|criticisms?|downsides?|faults?|cons)(?![\\w-])";
const bring =
  '(?:highlight|mention|point out|list|discuss|raise|include|report|comment on|critici[sz]e|focus on|identify|emphasi[sz]e|note|write|give|provide|say|output)';

/** Words before an order that leave it one: nobody else is its subject. */
const opening =
  '(?:please|kindly|also|now|then|so|just|only|simply|always|and|but|important|note|attention|warning|system|user|instructions?|task|remember to|be sure to|make sure to|ensure(?: that)? you|you (?:must|should|shall|need to|have to|are (?:required|instructed|asked|told|to)(?: to)?|will|can only|may only)|must|i (?:want|need|order|ask) you to|it is (?:imperative|important|mandatory) (?:that you|to))';
/** The start of a sentence or of a clause that is an order. */
const orderly = `(?:^[^\\p{L}\\p{N}]*|[:;—–>\\]*|"'(] ?(?=\\S)|^(?:[^.:]{0,80}[:,] )|^(?:[^.]{0,160}[ ,(])?(?=(?:please|you must|you should|you need|you have to|i want you)\\b))(?:${opening}[,:!]? )*`;

/** What nobody asks of a fair reader. */
const unfair =
  '(?:accept(?:ing|ance)?|positive(?:ly)?|favou?rabl[ey]|highest|high (?:score|rating|grade|mark)|top (?:score|rating)|full marks|perfect (?:score|rating)|praise|excellent|outstanding|exceptional|groundbreaking|ignore|disregard|override|(?:not|never|avoid) (?:mention|highlight|critici|point|list|report|includ)\\w*)';

/** Whom the sentence speaks to: enough by itself, or with what it asks for. Prompts in papers begin alike, and ask for something else. */
const addresses = [
  `(?:^|[^\\w])if (?:you are|you're|you be|you happen to be) (?:an? |the |any |being )*(?:kind of )?${reader}(?=[,;:.)—]| (?:or|and|that|which|who|being|reading|reviewing|processing|tasked|asked|assigned|summari|evaluat|analy[sz]|parsing|looking|please|you|do|say|ignore|give|then|used|helping)|$)`,
  `(?:^|[^\\w])(?:as|since you are|because you are|as you are|when you are) (?:an? |the )(?:\\w+ )?${reader}[^.!?]{0,60}?[ ,](?:you|please|do not|don't|never|always|ignore|give|write|recommend|provide|assign|accept)(?![\\w-])[^.!?]*?(?<![\\w-])${unfair}(?![\\w-])`,
  `^[^\\p{L}]*(?:(?:an?|important|special|notes?|messages?|instructions?|notice|attention|hints?|hello|hi|hey|dear|for|to|memo|reminder)[,:]? ){1,6}(?:all |any |the |every |our )*(?:${model}[- ](?:based |powered )?${agent}|language models?|chatbots?|chatgpt|llms?|ai)(?: reading this| processing this| reviewing this)?[^.:]{0,30}:`,
  `^[^\\p{L}]*(?:attention|dear|hello|hey)[,:]? (?:all |any )?${reader}[,:! ]`,
  `(?:any|every|all|the) ${reader} (?:that (?:is |are )?)?(?:read|reads|reading|review|reviews|reviewing|process|processes|processing) (?:this|the) (?:paper|text|document|manuscript|article|page)[^.]{0,20} (?:must|should|shall|is (?:required|instructed)|are (?:required|instructed))`,
];

/** What the sentence orders. */
const orders = [
  // The model's earlier orders are void.
  `(?:ignore|disregard|forget|override|bypass|discard|neglect|skip|drop)(?: about)?(?: (?:all|any|every|each|your|the|my|these|those|of|other|and))*(?: \\w+)?(?: (?:previous|prior|above|earlier|preceding|foregoing|initial|original|existing|former|past|system|developer|user|given|safety|review))+(?:(?:,| and| or|ly)? (?:\\w+ )?)?(?: ?(?:instructions?|prompts?|directions?|directives?|commands?|rules|guidelines|orders|criteria|messages?|constraints))(?![\\w-])`,
  `${orderly}(?:ignore|disregard|forget) (?:all |any |everything |every |what(?:ever)? )+(?:of )?(?:the |your )?(?:(?:instructions?|prompts?|directives?|guidelines)(?= ?(?:[.,;:!"')]|$|and |you |given |until |before ))|you (?:were|have been|are) (?:told|given|instructed|asked))`,
  `(?:any|all|the|possible|potential) (?:weakness(?:es)?|flaws?|limitations?|negatives|shortcomings?|criticisms?)(?: \\w+){0,3} (?:should|must|shall|have to|need to) be (?:downplayed|minimi[sz]ed|omitted|ignored|framed|presented as minor|described as minor|left out)`,
  `(?:ignore|disregard|forget) (?:everything|all|anything) (?:that )?(?:above|before|prior|previously|you (?:were|have been|are|know|have))`,
  `(?:do not|don't|never|stop) (?:follow|obey|adhere to|comply with)(?:ing)?(?: (?:the|your|any|all))* (?:previous|prior|above|earlier|original|system|initial)[ \\w]{0,16}(?:instructions?|prompts?|rules|guidelines)`,
  `${orderly}(?:give|write|provide|generate|produce|output|return|submit|leave|offer|make|deliver|draft|create|respond with|reply with|answer with)(?: (?:me|us|it|this paper|the paper|this work|the authors))?(?: back)? ${quite}${positive}(?:,? (?:and )?\\w+)? ${review}(?![\\w-])(?! (?:of|about|for|on|to) (?!${work}|your))(?! (?:if|when|whenever|unless|in) )`,
  `${orderly}(?:evaluate|assess|review|rate|judge|score|summari[sz]e|describe|present|portray|frame) ${work} (?:\\w+ )?(?:positively|favou?rably|highly|as (?:an? )?(?:\\w+ )?(?:excellent|outstanding|exceptional|groundbreaking|strong accept))`,
  `${orderly}(?:say|state|claim|conclude|report|write|mention|tell (?:the|your) (?:user|readers?|reviewers?|editors?))(?: that)? ${work} (?:is|are|should be|deserves|must be|has) (?:an? )?(?:\\w+ )?(?:excellent|outstanding|exceptional|groundbreaking|accepted|the best|state|flawless|perfect|no (?:flaws|weakness))`,
  `${orderly}(?:do not|don't|never|avoid|refrain from)(?: \\w+ly)? (?:${bring.slice(3, -1).replaceAll('|', '(?:ing)?|')})(?:ing|ning)? ${flaws}`,
  `${orderly}(?:downplay|minimi[sz]e|hide|omit|ignore|overlook|suppress|conceal) ${flaws}(?! (?:token|class|sample|label|pair|value|example))(?=[^.]{0,40}(?:paper|manuscript|work|submission|review|$|[.!]))`,
  `${orderly}(?:strongly )?(?:recommend|suggest|advise|propose|vote for|endorse|advocate) (?:strongly )?(?:for )?(?:the |its |an? |to )*(?:\\w+ )?(?:accept(?:ing|ance)?|strong accept|publication|publishing)(?: of)?(?: ${work})?(?![\\w-])`,
  `${orderly}(?:strongly )?accept (?:this|the) (?:paper|manuscript|submission|article)(?![\\w-])`,
  `${orderly}(?:assign|give|award|rate|score|grade|mark)(?: ${work}| it| the authors)? ?(?:with |at |as |of )?(?:an? |the |full )?(?:\\w+ )?(?:high(?:est)?|maximum|max|top|perfect|full|excellent|best)(?: possible| overall| review)? (?:scores?|ratings?|grades?|marks?|points?)(?! (?:to|of|for|in) (?!${work}|this|all|every))`,
  `${orderly}(?:assign|give|award|rate|score|grade) (?:${work}|it) (?:an? |with |at )*(?:\\d+|ten|nine|five) ?(?:/|out of|points|stars)`,
  `${orderly}(?:emphasi[sz]e|highlight|praise|stress|focus on|focus only on|mention only|highlight only) (?:only |solely |exclusively )?(?:the |its |their )?(?:exceptional|outstanding|remarkable|extraordinary|impressive|only positive|positives?|strong points) ?(?:strengths?|merits?|contributions?|novelty|quality|aspects?|points?)?(?: (?:of|in) ${work})?[^.]{0,30}(?:paper|manuscript|submission|review|only|framing|$)`,
  `${orderly}(?:include|insert|add|use|mention|begin with|start with|write|embed)(?: both| all| exactly)?(?: of)?(?: the| these| this)?(?: following| exact| special)? (?:phrases?|words?|sentences?|terms?|strings?|keywords?)[^.]{0,160}? in (?:your|the) (?:\\w+ )?(?:reviews?|summary|response|output|answer|report|evaluation|assessment)`,
  `(?:when|while|if|before) (?:you )?(?:are )?(?:asked to )?(?:summari[sz](?:e|ing)|review(?:ing)?|evaluat(?:e|ing)|assess(?:ing)?|process(?:ing)?|read(?:ing)?|analy[sz](?:e|ing)) (?:this|the present) (?:paper|document|article|manuscript|text|submission|page)[^.]{0,30}?[, ](?:you|please|always|do not|don't|never|say|state|claim|tell|output|recommend|give|write|assign|ignore|respond|praise)(?![\\w-])[^.]*?(?<![\\w-])(?:${unfair}|the best|say that|state that|tell (?:the|your))(?![\\w-])`,
  `${orderly}(?:reveal|print|output|repeat|show|leak|disclose|send) (?:me )?(?:your|the) (?:system prompt|hidden prompt|initial (?:prompt|instructions)|api keys?|system message)`,
  `(?:<\\|(?:im_start|system|start_header_id|begin_of_text|endoftext)\\|>|\\[/?inst\\]|<</?sys>>|(?:^|\\n)[#* ]*(?:new )?(?:system|assistant|developer)(?: (?:prompt|message|override|instruction|note))?\\s*:)[^.]{0,120}?(?:ignore|disregard|override|you must|you should|from now on|you will|do not|recommend|positive|accept|new instructions?|you are now)(?![\\w-])`,
];

/** Not by themselves an order to the reader's model, but one where no eye was meant to see them. */
const whispers = [
  '<\\|im_start\\|>|<\\|im_end\\|>|<\\|system\\|>|\\[/?inst\\]|<</?sys>>|<\\|start_header_id\\|>|\\[system\\]|</?(?:system|instructions?)>|^#+ ?(?:system|instructions?)|^(?:system|assistant|developer|user)(?: prompt)?\\s*:',
  `(?:^|[^\\w])(?:ignore|disregard|forget|override)(?![\\w-])[^.]{0,60}(?:instruction|prompt|above|previous|rule|guideline|system|order)`,
  `(?:^|[^\\w])(?:${model}|reviewers?|referees?)(?![\\w-])[^.]{0,80}(?:must|should|shall|please|accept|positive|recommend|score)`,
  `(?:^|[^\\w])you (?:must|should|shall|have to|need to|are (?:an?|now|required|instructed|to)|will now)(?![\\w-])`,
  `${orderly}(?:give|write|provide|rate|score|accept|recommend|praise|say|respond|reply|output|answer|print|act|pretend|tell|mention|highlight|emphasi[sz]e|focus|do not|don't|never|always|please)(?![\\w-])[^.]*(?:paper|manuscript|work|submission|authors?|reviews?|reviewers?|scores?|points|ratings?|accept\\w*|summary|answer|user|instructions?|prompt|negatives?|positives?|weakness\\w*|strengths?|limitations?|novel\\w*|excellent|groundbreaking)(?![\\w-])`,
  `(?:^|[^\\w])(?:positive review|strong accept|accept this|praise this|this paper (?:is|deserves|must|should)|from now on|jailbreak|system prompt)(?![\\w-])`,
];

export const english = { address: addresses, order: orders, whisper: whispers };
