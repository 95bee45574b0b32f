import { type KnowledgeLanguage, wordSet } from "./language.ts";

/** English. */
export const en: KnowledgeLanguage = {
  code: "en",
  stopWords:
    wordSet(`won last old new usually normally typically generally average approximately roughly whats take long fast quickly soon days weeks months time
    a an the and or but of to in on at for from with without by about as into per than then so if
    i i'm i'd i'll i've me my mine we we're us our you you're u your yours it it's its he she they them their this that these those there here
    is are am was were be been being do does did done don't doesn't have has had having can can't could would wouldn't should may might must shall
    what what's which who whom whose when where why how long much many any some all else every each both other another
    please pls thanks thank hello hi hey ok okay yes no not sorry just also too very really still only even maybe perhaps ever
    want wanna need like know tell say give get got let see ask asking wondering question questions information info details offer offers offering provide
    provides sell sells selling make makes help take takes taking use used go going come work works working look looking find possible available
    able one ones thing things something anything someone anyone near nearby close around now today currently right
    cost costs costing price prices priced pricing fee fees charge charges rate rates quote money pay much expensive cheap cheaper dollars dollar euros euro pounds usd eur
    guys team company business firm place kind type sort service services item items product products`),
  phrases:
    /\b(?:(?:how|what|when|where|who) will|will (?:you|it|i|we|they|he|she|this|that|there|the|my|your|anyone|someone)|good (?:morning|afternoon|evening|day))\b/g,
  price:
    /\b(?:how much|prices?|priced?|pricing|costs?|costing|fees?|charges?|rates?|quote|what do you (?:charge|ask|take)|expensive|cheap(?:er|est)?|afford(?:able)?)\b/,
  cheapest: /\b(?:cheap(?:est)?|lowest[- ]priced?|lowest price|least expensive|most affordable|best price)\b/,
  dearest:
    /\b(?:most expensive|priciest|dearest|highest[- ]priced?|highest price|most costly|top of the (?:range|line))\b/,
  duration: /\b(?:how (?:long|fast|quickly|soon|many (?:days|weeks|months))|turnaround|lead time)\b/,
  hours:
    /\b(?:opening (?:hours?|times?)|business hours|office hours|hours of (?:operation|business)|(?:are|is|r) (?:you|u|the (?:office|shop|store|practice)|your (?:office|shop|store|practice))(?: guys)? (?:still |currently |already )?(?:open|closed)|(?:when|what time|how late|until when|till when)\b.{0,30}\b(?:open|close|closing|opening)|(?:do|will) you (?:open|close)|(?:you|office|shop|store) (?:be )?open (?:on|at|now|today|tomorrow|until|late|this|next)|open (?:now|today|tomorrow|on \w+day|at the weekend|weekends)|your hours|what are (?:the|your) hours)\b/,
  colours: [
    "black",
    "white",
    "grey gray",
    "red",
    "blue",
    "green",
    "yellow",
    "brown",
    "orange",
    "pink",
    "purple violet",
    "beige",
    "silver",
    "gold golden",
  ],
};
