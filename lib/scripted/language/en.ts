import type { ScriptedLanguage } from "./language.ts";

const person =
  "(?:(?:agent|advisor|adviser|lawyer|attorney|consultant|manager|person|someone|somebody)(?! (?:about|for|regarding|to (?:sell|help|buy)|who|that|at|from(?! (?:your|the) (?:team|staff|office)))\\b)|human(?: being)?|real (?:person|human|agent)|actual (?:person|human)|live (?:person|agent)|human agent|operator|representative|rep|(?:someone|somebody|a person)(?= about)|colleague|supervisor|member of (?:your|the) (?:team|staff)|staff|your team|the team)";
const sure =
  "(?:human(?: being)?|real (?:person|human|agent)|actual (?:person|human)|live (?:person|agent|chat)|human agent|operator|representative|customer service|customer support|member of (?:your|the) (?:team|staff))";

/** English. */
export const en: ScriptedLanguage = {
  code: "en",
  locale: "en",
  cues: {
    refusal: [
      /\b(?:i'?d|i would|would|we'?d|i'll) (?:rather|prefer|like) (?:not|to not)\b/,
      /\b(?:i )?(?:prefer|choose) not to\b/,
      /\b(?:don'?t|do not) (?:want|wish|feel like|feel comfortable|like) (?:to )?(?:say|share|tell|give|answer|disclose|provide|talk about|discuss)(?: you| it| this| that| any| more| details?| (?:you |out )?my (?:e-?mail|mail|phone|number|budget|address|name|details|data))*\s*(?:$|[.,!;?]|right now|yet|here|now)/,
      /\bnot comfortable (?:with )?(?:sharing|saying|giving|telling)\b/,
      /\b(?:i )?(?:won'?t|will not|can'?t|cannot|am not going to|not going to) (?:say|share|tell|give|answer|disclose|provide)(?: you| it| this| that| any| more| details?| (?:out )?my (?:e-?mail|mail|phone|number|budget|address|name|details|data))*\s*(?:$|[.,!;?]|right now|yet|here|now)/,
      /\bno comment\b/,
      /\bnone of your (?:business|concern)\b/,
      /\bthat(?:'s| is) (?:private|confidential|personal)\b/,
      /\b(?:let'?s |can we |please )?skip (?:this|that|it|the question|this one|that one)\b/,
      /\b(?:keep|leave) (?:that|it|this) (?:private|to myself|blank|out)\b/,
    ],
    refusalWhole:
      /^(?:please )?(?:skip|pass|next|next question|private|confidential|secret|no answer|not saying|i'?ll pass|n\/?a|none of (?:them|your business)|(?:i )?(?:don'?t|do not|dunno|really don'?t) (?:really )?(?:know|have (?:an idea|one|any))(?: (?:yet|that|it|right now|at the moment))?|dunno|idk|no idea(?: yet)?|i have no idea(?: yet)?|not sure(?: yet)?|i'?m not sure(?: yet)?|can'?t say(?: yet)?|hard to say(?: yet)?|i don'?t have (?:one|an e-?mail|a phone|a budget|any)(?: yet)?|no budget(?: yet)?)(?:,? (?:sorry|thanks|thank you|please))?$/,
    wantsPerson: [
      new RegExp(
        `\\b(?:talk|speak|chat|connect me|put me through|transfer me|get me|pass me|hand me over|forward me|be connected|be transferred|escalate(?: this)?)\\s+(?:directly\\s+)?(?:to|with|on to)?\\s*(?:(?:an?|one of|some|any|the|your)\\s+)*${person}\\b`,
      ),
      new RegExp(
        `\\b(?:want|need|prefer|would like|i'd like|wanna|give me|get me|request)\\s+(?:to (?:have|get) )?(?:an?|some|the)?\\s*${sure}\\b(?! (?:for|to|in|of|who|that)\\b)`,
      ),
      new RegExp(
        `\\bis there (?:an?|any)?\\s*(?:${sure}|person|someone|somebody|anyone|anybody)\\b.{0,30}\\b(?:talk|speak|chat|help me instead|i can)\\b`,
      ),
      /\b(?:can|could|may) (?:someone|somebody|anyone|a person|a human|one of you) (?:real |please )?(?:call|contact|phone|ring|get back to|speak|talk|reach out)\b/,
      /\b(?:don'?t|do not) (?:want|like) (?:to )?(?:talk|speak|chat|talking|speaking|chatting)? ?(?:to|with)? ?(?:an? |this |the )?(?:bot|robot|machine|ai|chatbot|computer)\b/,
      /\b(?:no|stop|enough of (?:this|the)) (?:more )?(?:bots?|robots?|chatbots?)\b/,
    ],
    wantsPersonWhole:
      /^(?:(?:a |an |the |real |live |hi |hello |hey |ok |can i (?:have|get) )*(?:human|person|real person|agent|operator|representative|human agent|live agent|live chat|someone real|customer service|support agent|talk to (?:a )?human))(?: please| now| pls| plz)*$/,
    wantsNoPerson:
      /\b(?:don'?t|do not|no) (?:need|want|have) (?:to (?:talk|speak) (?:to|with) )?(?:an? )?(?:human|person|agent|real person)\b/,
    correction:
      /(?:^|[.,;!\n]\s*)(?:(?:oh|oops|ah|no|wait|hold on|ok|and|but)[,.! ]+)*(?:sorry|actually|i meant|i mean|correction|apologies|my mistake|my bad|let me correct|scratch that|oops|make (?:it|that)|change (?:it|that|my)|i (?:want|need|'d like|would like) to (?:change|correct|update)|please (?:change|correct|update)|can you (?:change|correct|update)|i made a mistake|i was wrong|wrong|typo|rather|instead|it(?:'s| is) (?:now|actually)|better)\b|\bnot \w+,? but\b|,\s*not\b|\binstead of\b/,
    restatement:
      /\bmy (?:new |correct |right |real |actual |other )?(?:e-?mail|mail|address|phone|number|mobile|budget|limit|max(?:imum)?)(?: address| number)? (?:is|should be|has changed|changed)\b/,
    questionStart:
      /^(?:(?:and|but|so|ok|also|hi|hello|hey|sorry|btw|by the way|one question|quick question)[,:! ]+)*(?:what|what's|whats|how|how's|when|where|which|who|whose|why|do you|does|did|are you|is there|is it|is that|are there|can i|can you|can we|could i|could you|would you|will you|will i|may i|should i|have you|am i)\b/,
    requestQuestion:
      /\b(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|your team|you guys)(?: please| maybe| possibly)? (?:help|assist|handle|draft|write|review|represent|prepare|do|take|make|build|find|sell|fix|repair|organi[sz]e|advise|file|set up|deal)|(?:i was|i'm|we were|was) wondering (?:if|whether) you)\b/,
    asksWhetherBot:
      /\b(?:are|r) (?:you|u|this)(?: all)? (?:really )?(?:an? )?(?:(?:ro)?bot|ro?bot|chatbot|machine|computer|ai|a\.i\.|human|real(?: person)?|person|virtual|automated|automatic|assistant|someone real)\b|\b(?:is this|am i (?:talking|speaking|chatting|writing) (?:to|with)) (?:an? )?(?:(?:ro)?bot|chatbot|machine|computer|ai|real person|human|person|automated)\b/,
    automatic: [
      /\bout of (?:the )?office\b/,
      /\b(?:automatic|automated|auto)[- ]?(?:reply|response|message|responder)\b/,
      /\bthis is an auto(?:matic|mated)\b/,
      /\bi(?:'m| am) (?:currently )?(?:away|on (?:holiday|vacation|leave|annual leave|parental leave)|travelling|traveling)\b.{0,120}\b(?:will|return|back|reply|respond|urgent|until)\b/s,
      /\bthank you for (?:your (?:message|e-?mail)|contacting us|getting in touch|messaging)\b.{0,160}\b(?:will (?:get back|reply|respond|be in touch)|we are (?:currently )?(?:closed|unavailable|away)|business hours|as soon as (?:possible|we can))\b/s,
      /\bdo not reply to this (?:message|e-?mail)\b/,
    ],
    greeting:
      /^(?:hi+|hello+|helo|hey+|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|hi there|hello there|hey there|dear (?:sir|madam|team|all)(?: or madam)?|is (?:anyone|anybody|someone|somebody) there|anyone there|are you there|you there|hello again|how are you(?: doing)?(?: today)?|what'?s up|sup|hope you(?:'re| are) (?:well|doing well)|nice to meet you|ping|test)(?: (?:there|all|team|everyone|guys|again|today|sir|madam))*$/,
    thanks:
      /^(?:(?:ok|okay|great|perfect|good|alright|many|super) )*(?:thanks|thank you|thank u|thx|ty|cheers|much appreciated|appreciate it|many thanks)(?: (?:so much|very much|a lot|again|for (?:that|your (?:help|time|message|reply))|in advance|you|all|team|guys))*$/,
    acknowledgement:
      /^(?:ok(?:ay|i|ey)?|k|kk|alright|all right|right|sure|fine|great|good|cool|nice|perfect|awesome|excellent|wonderful|got it|i see|understood|noted|yes|yep|yeah|yup|no|nope|nah|of course|no problem|no worries|sounds good|sounds great|makes sense|will do|done|hm+|mm+|ah+|oh+|lol|haha+|one (?:moment|second|sec|minute)(?: please)?|just a (?:moment|second|sec|minute)|wait|hold on|let me (?:check|think|see)|i'?ll (?:check|see|get back to you)|please|see you|bye|goodbye|good ?bye|take care|have a (?:nice|good|great) (?:day|one|weekend|evening)|you too|that'?s (?:all|it|fine|ok|right)|go ahead|let'?s go|i have a question|i have some questions|a question|quick question)$/,
    filler:
      /\b(?:my|our|the|a|an|is|it's|its|it|that's|this|here|you|are|can|reach|me|us|at|on|to|by|write|send|sure|yes|ok|okay|of|course|e-?mail|mail|address|phone|number|mobile|whatsapp|cell|call|budget|is|around|about|approximately|approx|roughly|maybe|would|be|i|i'm|have|we|and|please|thanks|thank|hi|hello|hey|well|so|for|with|in|up|max|maximum|min|at|least|most|sorry|actually|meant|mean|not|no|correction|make|change|now|should|do|use|spend|can|could|pay|price|range|somewhere|between|under|than|more|less|say|let's|also|btw)\b/g,
    budgetTalk:
      /\b(?:budget(?:ed)?|(?:can|could|able to|want to|willing to|looking to|plan to|planning to|prepared to|ready to) (?:spend|pay|afford|invest|put in)|spend|afford|my limit|price range|i have|we have|i've got|we've got|have set aside|set aside|no more than|up to|at most|max(?:imum)?)\b/,
    otherMoneyTalk:
      /\b(?:owe[sd]?|owing|debt|debts|salary|wage|wages|rent|income|earn|earns|paid|fine|fined|damage|damages|worth|bill|invoice|invoiced|loan|mortgage|claim|claims|claiming|lost|stole|stolen|deposit|refund|compensation|settlement|charged|charges?|cost|costs|valued|selling|sell)\b/,
    phoneTalk: /\b(?:phone|call|number|mobile|cell|whatsapp|reach|ring|text|tel)\b/,
    stopWords:
      "the a an and or of to in on for with my your our is are am do does did have has i you we they it this that what how when where which who why can could would should will much many long there any some me us if at from by be about please tell know offer".split(
        " ",
      ),
  },
  wording: {
    thanks: ["Thank you.", "Got it, thank you.", "Thanks, noted."],
    corrected: ["Thank you, I have changed that.", "Of course, I have corrected it."],
    declined: ["No problem, we can leave that out.", "That is fine, we can skip it."],
    unclear: [
      "I have noted that just as you wrote it, and our team will take it from there.",
      "Thank you, I have passed that on as you wrote it.",
    ],
    notAnswered: [
      "To help our team prepare, there is one thing I still need to know.",
      "So that the right person can help you, I would still like to know this.",
      "Whenever you are ready, this is what I still need from you.",
      "There is one more thing I need to know.",
    ],
    backToQuestion: ["Coming back to what I need from you:", "Now back to my question:", "To go on from here:"],
    refusedRequired: [
      "I understand. I ask because our team needs it to be able to help you.",
      "That is up to you. It only helps our team to give you a proper answer.",
    ],
    invalid: {
      email_without_domain: [
        "The part after the @ of that e-mail address is incomplete (it should look like name@example.com).",
        "I still cannot use that e-mail address, because it has no full domain such as example.com.",
      ],
      email_malformed: [
        "I could not read an e-mail address in that (it should look like name@example.com).",
        "That still does not look like an e-mail address, for example name@example.com.",
      ],
      email_misspelt: [
        "The part after the @ looks mistyped to me: perhaps {suggestion} was meant. Please write the right address once more.",
        "I would have expected {suggestion} there. If your address is right as it is, just send it again.",
      ],
      phone_malformed: [
        "I could not read a complete phone number in that. Please include the area code.",
        "That still does not look like a full phone number. With the country code, such as +1, it always works.",
      ],
      not_a_number: ["I could not read a number in that.", "I still need a number here, such as 3."],
      no_amount: [
        "I could not read an amount in that. A rough figure is enough.",
        "I still need a figure here, even a rough one such as 1,500.",
      ],
      not_an_option: ["I could not match that to one of the options.", "I still need one of the listed options."],
      no_date: [
        "I could not read a date or time frame in that.",
        "I still need a day or a time frame here, such as next week or 15 March.",
      ],
      date_in_past: ["That day is already in the past.", "I still need a day that is yet to come."],
      not_yes_or_no: ["A yes or a no is enough here.", "I still need a simple yes or no."],
      too_long: ["That is a little long for me to take in.", "I need it a little shorter."],
      empty: ["I did not get any words with that.", "There was nothing I could read in that message."],
    },
    options: (options) => `(${options.join(" / ")})`,
    passOn: [
      "I do not have the answer to that here, so I will pass your question on to our team.",
      "I will pass that on to our team, so that you get a proper answer.",
      "That is one for our team: I have noted your question for them.",
    ],
    attachment: [
      "Thank you, I have passed that on to our team. I cannot open attachments or voice messages myself.",
      "Thanks, our team will see that. I am not able to open it myself.",
    ],
    bot: (businessName) =>
      `I am the virtual assistant of ${businessName}. Our team sees this conversation and can take over.`,
    returned: [
      "Thank you for your message. I will continue from here for the moment.",
      "I am back to help in the meantime.",
    ],
    returnedUnanswered:
      "I am sorry that nobody from our team has been free yet. I have told them again that you are waiting.",
    cannotHelp:
      "I am sorry, I cannot answer that properly myself. I have told our team, and one of them will continue this conversation.",
    loop: "I do not want to go round in circles, so I have told our team. One of them will continue this conversation.",
    added: "Thank you, I have added that for our team.",
    settled: "Thank you, I have added that for our team. They have everything you wrote.",
    settledGreeting: "Hello again. Our team has everything you wrote and will continue this conversation.",
    welcome: "You are welcome. Our team has everything you wrote.",
  },
};
