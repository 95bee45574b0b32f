import { type Lexicon, notFarBefore } from "../lexicon.ts";
import { enDates } from "./en-dates.ts";
import { numbers } from "./en-numbers.ts";

/** Reading values in English. */
export const en: Lexicon = {
  ...enDates,
  code: "en",
  numbers,
  weakNumbers: ["one", "zero"],
  hundreds: ["hundred", "hundreds"],
  bareHundred: false,
  bareThousand: [],
  vigesimal: false,
  multipliers: {
    k: 1000,
    thousand: 1000,
    thousands: 1000,
    grand: 1000,
    lakh: 100_000,
    lakhs: 100_000,
    crore: 10_000_000,
    crores: 10_000_000,
    m: 1_000_000,
    mm: 1_000_000,
    mil: 1_000_000,
    mill: 1_000_000,
    million: 1_000_000,
    millions: 1_000_000,
  },
  articles: ["a", "an"],
  fillers: ["of"],
  joiner: "and",
  joinsAfter: "hundreds",
  andAHalf: /^\s+and\s+a\s+half\b/,
  half: ["half"],
  atMostBefore:
    /(?:\b(?:up to|upto|max\.?|maximum|a max(?:imum)? of|max(?:imum)? of|maximum is|max is|at most|at the most|no(?:t)? more than|less than|no(?:t)? over|not exceed(?:ing)?|(?:not|\w{1,6}n't) (?:\w+ )?(?:exceed|go (?:over|above))|under|below|within|only up to|cap(?:ped)? (?:at|is|of)|limit (?:is|of)|anything under|not above|(?:absolute |hard )?(?:ceiling|limit)(?: (?:is|of))?)|<=?)\s*:?\s*(?:about|around|approx\.?|like|the)?\s*$/,
  atLeastBefore:
    /(?:\b(?:at least|min\.?|minimum|a min(?:imum)? of|min(?:imum)? of|minimum is|from|over|more than|above|starting (?:at|from)|upwards? of|no less than|not less than|anything over)|>=?)\s*:?\s*(?:about|around|approx\.?)?\s*$/,
  betweenBefore: /\b(?:between|from|anywhere from|somewhere between|range of)\s*$/,
  negatedBefore:
    /\b(?:not|no|instead of|rather than|isn't|it's not|wasn't|neither|nor|anything but|everything but|by no means|under no circumstances|(?:not|(?:do|would|wo)(?:n't| not)|dont|wont|wouldnt) (?:really )?(?:want|need|like|prefer)(?: to)?)\s+$/,
  notFarBefore: notFarBefore("not|no|never|(?:do|does|wo|would|ca|is|are)n't|dont|wont|cant|without"),
  negatedAfter: /^\s+(?:no|nope|not)\s*(?:[,;.!]|$|but\b)/,
  pastBefore:
    /\b(?:(?:we|there|they) were|(?:it|that|there) was|used to(?: \w+){1,2}|had been|last (?:time|year)(?:,? (?:it|we|there) [a-z]+)?|formerly|previously|originally)(?: (?:about|around|like|still|only))?\s*$/,
  pastAfter:
    /^\s*(?:people |guests |of us |persons |rooms )?(?:the )?(?:last (?:time|year)|back then|originally|at first|previously|before(?=\s*(?:[,.;!]|$)))/,
  atMostAfter:
    /^\s*(?:,\s*)?(?:is |as |would be )?(?:(?:the |my |our |a |an )?(?:absolute |very |upper )?max(?:imum)?|at (?:the )?most|tops|or less|or under|or below|is (?:my|our|the) limit)\b/,
  atLeastAfter:
    /^\s*(?:\+|(?:,\s*)?(?:(?:the |my |our |a )?min(?:imum)?|at least|or more|or above|and up|upwards|plus)\b)/,
  periodAfter:
    /^\s*(?:\/\s*|(?:an?|per|each|every|the) )?(?:month|week|year|night|day|head|person|guest|hour|monthly|weekly|yearly|pcm|p\.?m\.?|p\.?w\.?)\b/,
  rangeJoin: /^\s*(?:-|to|or|until|up to|\/)\s*(?:(?:in|on|the)\s+){0,2}$/,
  betweenJoin: /^\s*and\s*$/,
  stretchAfter: /^\s*(?:at a (?:push|stretch|pinch)|if (?:we|i) (?:must|have to)|if needed|if necessary)\b/,
  stretchJoin:
    /^\s*,?\s*(?:(?:or|and|but|well),? )?(?:perhaps|maybe|possibly|even|at a (?:push|stretch|pinch)|(?:or so,? )?(?:i |we )?(?:could|can|might) (?:go|stretch|push) (?:up )?to)\s*(?:up to|even|like|about)?\s*$/,
  otherUnitAfter:
    /^\s*(?:%|:\d|st\b|nd\b|rd\b|th\b|am\b|pm\b|o'?clock\b|(?:more |other |business |working |or so )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|people|persons?|rooms?|bedrooms?|bathrooms?|beds?|adults?|kids?|children|employees|staff|users|seats|cars?|units?|items?|pieces?|times|percent|m2|sqm|sq\b|km|miles?|kg|figures|digits|floors?|nights?|guests?|of (?:us|them)))\b/,
  notNumbers:
    /\b(?:(?:a )?(?:thousand|million) (?:thanks|times|apologies)|thanks a (?:million|bunch|ton)|one (?:of (?:you|us|them|these|those|the)|moment|second|sec|minute|thing|more thing|question|another|day)|(?:the|this|that|which|another|right|wrong|other|first|second|last|no|any|some|every) ?one|a few (?:hundred|thousand))\b/g,
  currencies: {
    dollar: "USD",
    dollars: "USD",
    bucks: "USD",
    buck: "USD",
    euro: "EUR",
    euros: "EUR",
    pound: "GBP",
    pounds: "GBP",
    quid: "GBP",
    yen: "JPY",
    francs: "CHF",
    reais: "BRL",
  },
  pesos: ["peso", "pesos"],
  yes: /\b(?:yes|yess+|yeah|yea|yep|yup|ya|yah|y|sure|certainly|of course|definitely|absolutely|correct|exactly|right|true|affirmative|indeed|ok|okay|okey|fine|agreed|please do|i do|i am|i have|i did|i will|i would|i can|we do|we are|we have|we did|we will|we can|it is|it does|it has|they do|they are|sounds good|go ahead|already have)\b(?!\s+not\b|'t|n't)|\b(?:(?:that|it|this)(?: would|'d| will) be (?:really |very |so |just |quite )?(?:lovely|great|nice|perfect|wonderful|good|fantastic|amazing|ideal|helpful|brilliant|awesome|fine)|sounds (?:great|lovely|perfect|fine)|(?:i|we)(?:'d| would) (?:really )?love (?:that|it|to|some)|with pleasure)\b(?!.{0,60}\b(?:but|if|only|unless|except)\b)|👍|✅|👌/,
  no: /\b(?:no|nope|nah|nay|n|not|never|negative|false|none|don't|dont|doesn't|doesnt|haven't|havent|hasn't|isn't|isnt|aren't|won't|wont|can't|cant|cannot|didn't|didnt|wouldn't|neither|nothing)\b|👎|❌/,
  unsure:
    /\b(?:i )?(?:really )?(?:don't|dont|do not|dunno|didn't) (?:really )?(?:know|remember|think|mind|care)(?: so)?\b|\bdunno\b|\bidk\b|\bno idea\b|\b(?:i'm |i am |we're )?not (?:really |quite |too |very |100% )?(?:sure|certain|decided)(?: yet)?\b|\bmaybe\b|\bperhaps\b|\bpossibly\b|\bit depends\b|\bright now\b|\bfor sure\?/g,
  yesDespiteNo: /\b(?:no problem|no worries|why not|no doubt|not a problem|no issue|no objections?)\b/,
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "5th": 5,
    "6th": 6,
  },
  lastOne: /\b(?:the )?last(?: one| option)?\b/,
  all: /\b(?:all(?: of (?:them|these|those|the above))?|both(?: of them)?|everything|each of them)\b/,
  listJoin: /\s*(?:,|;|\/|&|\+|\n|\band\b|\bplus\b|\bas well as\b|\b(?:or)\b)\s*/,
  atSign: /\s*(?:\(at\)|\[at\]|\s+at\s+)\s*/g,
  dot: /\s*(?:\(dot\)|\[dot\]|\s+dot\s+)\s*/g,
};
