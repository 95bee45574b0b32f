import type { Phrases } from "./phrases.ts";

const done =
  "booked|scheduled|reserved|arranged|cancell?ed|rescheduled|refunded|charged|e-?mailed|sent|called|phoned|confirmed|processed|ordered|applied|signed you up|registered you";
const act =
  "book|schedule|reserve|arrange|reschedule|cancel|refund|charge|order|process|confirm|set up (?:an?|your|the) (?:call|meeting|appointment|visit)|put you (?:down|in)|sign you up|change your|move your|delete your";
const time =
  "at \\d|today|tonight|tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|mon|tues|wednes|thurs|fri)|within|in (?:the next )?(?:\\d+|a few|an?|one|two|three|five|ten|fifteen|thirty) (?:minutes?|hours?|days?)|before \\d|by (?:\\d|noon|the end)|this (?:morning|afternoon|evening|week)|immediately|right away|straight away|first thing";

export const english: Phrases = {
  actions: [
    /\b(?:i|we)(?:'ve| have)?(?: just| now| already)* (?:updated|deleted|changed|moved|modified)\b.*\b(?:bookings?|appointments?|orders?|reservations?|accounts?|subscriptions?|leads?|tables?|prices?)\b/,
    new RegExp(
      `\\b(?:i|we)(?:'ve| have)?(?: just| now| already| gone ahead and| also)* (?:${done})\\b(?! (?:your )?\\w* ?(?:as|that|it) )`,
    ),
    new RegExp(
      `\\b(?:i|we)(?:'ll| will|'m going to| am going to| are going to|'re going to| can| could| would| shall)(?: now| also| then| gladly| happily| certainly)? (?:${act})\\b`,
    ),
    new RegExp(
      `\\b(?:let me|i am|i'm) (?:now )?(?:${act}|booking|scheduling|reserving|arranging|cancelling|sending)\\b`,
    ),
    /\bi(?:'ll| will)(?: also| now| just| then)? (?:send|e-?mail|forward|mail|call|phone|text|ring) (?:you|it|them|the|an?|your|over)\b/,
    /\b(?:your|the) (?:appointment|booking|reservation|meeting|call|slot|table|visit|viewing|consultation|order|payment|refund|request)s? (?:is|are|has been|have been|was|were)(?: now| already| all)? (?:booked|scheduled|confirmed|reserved|made|set|cancell?ed|changed|moved|placed|received|processed|approved)\b/,
    /\byou(?:'re| are)(?: all| now)* (?:booked|scheduled|confirmed|registered|signed up|set for)\b/,
    /\b(?:see you|expect you|we look forward to seeing you) (?:at|on|tomorrow|today|next|there)\b/,
  ],
  timedContact: new RegExp(
    `\\b(?:i|we|they|someone|somebody|a colleague|(?:our|the) team|a (?:member|person) of (?:our|the) team|one of (?:us|our team))(?:'ll| will| is going to| are going to)(?: also| then| personally| surely)? (?:call|phone|ring|contact|e-?mail|message|text|write|visit|meet|get back|reply|respond|answer|reach out|be in touch|be with you|come back|send)\\b.*\\b(?:${time})`,
  ),
  favours:
    /\b(?:discounts?|\d+ ?(?:%|percent) off|special (?:offer|price|deal)|vouchers?|coupons?|promo(?:tional)? codes?|free of charge|for free|free gift|at no (?:extra )?(?:cost|charge)|complimentary|half price|price match|cheaper for you|guarantees?|guaranteed|money[- ]back|100 ?% (?:sure|certain|success)|(?:i|we) (?:can )?(?:promise|assure you)|you(?:'ll| will) (?:definitely|certainly|surely) (?:win|get|receive|succeed))\b/,
  payment:
    /\b(?:pay (?:here|now|by|via|with)|payment link|make (?:a|the) (?:payment|transfer)|transfer the (?:money|amount|deposit)|(?:credit |debit )?card (?:number|details)|cvv|cvc|security code|bank details|(?:your|the) (?:password|pin)|gift cards?)\b/,
  stock:
    /\b(?:in stock|out of stock|sold out|back in stock|availab(?:le|ility)|unavailable|(?:only |just )?(?:\d+|one|two|three|a few) (?:left|remaining|in store)|units? left|ships? (?:today|tomorrow|within)|ready to ship|on back ?order)\b/,
  claimsHuman:
    /(?<!\bnot )\b(?:i am|i'm|this is|(?:talking|speaking|chatting|writing) (?:to|with))(?: indeed| actually| really)?(?: a| an)?(?: real| actual| live| genuine)? (?:human(?: being)?|person|employee|staff member)\b|\b(?:i am|i'm) not (?:a |an )?(?:chat ?bot|bot|robot|ai|a\.i\.|machine|computer|virtual assistant|automated)\b/,
  insult:
    /\b(?:idiots?|moron|imbecile|stupid|dumb|useless|garbage|piece of (?:shit|trash)|shut up|fuck\w*|shit\w*|bitch|bastard|asshole|damn|go to hell|burn (?:you|your)|kill (?:you|your))\b/,
  leak: /\b(?:(?:another|other|previous|earlier|last) (?:customer|client|lead)s?(?: before you)?(?:'s|,| said| told| wrote| asked| wants| has| had| is| was| gave| booked| paid)|(?:customer|client|person|lead) before you|system (?:prompt|message|instructions?)|(?:my|hidden|secret|internal|initial|these) (?:instructions|prompt|rules|programming|guidelines)|i (?:was|am|have been) (?:told|instructed|programmed|configured) (?:to|not to|that)|(?:large )?language model|developer (?:message|mode)|json schema|message ids?|i am (?:chatgpt|gpt|claude|gemini|llama)|openai)\b/,
  negation:
    /\b(?:not|cannot|can't|won't|don't|doesn't|didn't|never|no|unable|neither|nor|without|isn't|aren't|haven't)\b/,
  passesOn:
    /\b(?:pass(?:ed)? (?:it|that|this|your|them|on)|(?:to|for|with|told|tell|ask(?:ed)?) (?:our|the) (?:team|colleagues?)|(?:our|the) team (?:can|will) (?:tell|confirm|check|answer|let you know)|i (?:do not|don't|cannot|can't) (?:know|see|tell|say|check|confirm)|no information|not sure)\b/,
  people:
    /\b(?:team|colleagues?|someone|somebody|persons?|people|nobody|i am|i'm|everyone|lawyers?|agents?|advisers?)\b/,
};
