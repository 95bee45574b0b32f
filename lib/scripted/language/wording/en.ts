import type { Wording } from "../wording.ts";

/** English. */
export const en: Wording = {
  thanks: ["Thank you.", "Got it, thank you.", "Noted, thanks.", "All right, thank you.", "That helps, thank you."],
  corrected: ["Thank you, I have changed that.", "Of course, I have corrected it.", "No problem, that is updated now."],
  declined: ["No problem, we can leave that out.", "That is fine, we can skip it.", "Of course, there is no need to."],
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
      "I still need a figure here, even a rough one.",
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
  passOn: [
    "I do not have the answer to that here, so I will pass your question on to our team.",
    "That is one for our team: I have noted your question for them.",
    "I would rather not guess, so our team will get your question from me.",
  ],
  passOnNamed: (topics) => [
    `About ${topics}: I do not have the answer here, so I will pass that on to our team.`,
    `For ${topics} I will pass your question on to our team.`,
  ],
  passOnOthers: [
    "The rest of what you asked I will pass on to our team.",
    "What I could not answer here goes to our team.",
  ],
  quote: (words) => `“${words}”`,
  and: "and",
  attachmentSeen: ["Thank you, our team gets that from me.", "Thanks, that is with our team now."],
  assistant: (businessName, name) => [
    name === ""
      ? `I am the virtual assistant of ${businessName}. Our team sees this conversation and can take over.`
      : `I am ${name}, the virtual assistant of ${businessName}. Our team sees this conversation and can take over.`,
    `You are writing with the virtual assistant of ${businessName}, and our team sees what you write.`,
  ],
  why: [
    "It helps our team to prepare and to give you a proper answer, nothing else.",
    "I ask so that the right person can help you without asking you twice.",
  ],
  thisLanguage: ["Of course, we can go on in English.", "Certainly, English it is."],
  chatter: [
    "It is always nice to chat for a moment.",
    "I enjoy a chat as much as anybody.",
    "Thank you for telling me.",
  ],
  tampering: (businessName) => [
    `I can only help with enquiries to ${businessName}.`,
    `That is not something I can do here. I am glad to help with your enquiry to ${businessName}.`,
  ],
  upset: [
    "I am sorry that this is frustrating. If you would rather talk to a person, just write “person”.",
    "I hear you, and I am sorry. Write “person” at any time, and one of our team takes over.",
  ],
  goOn: ["All right, then we go on here.", "Of course, I am glad to go on with you here."],
  wellbeing: ["I am doing well, thank you.", "Very well, thank you for asking."],
  waiting: [
    "Yes, I am here.",
    "I am still here, and everything you wrote has arrived.",
    "Sorry to keep you waiting, I am here.",
  ],
  moment: ["Of course, take your time.", "No hurry at all."],
  goodbye: [
    "Goodbye for now. Whenever you come back, this is what I still need:",
    "Take care. When you have a moment, we can go on with this:",
  ],
  youAreWelcome: ["You are welcome.", "My pleasure.", "Gladly."],
  helloAgain: ["Hello again.", "Good to hear from you.", "Hello, I am here."],
  returned: [
    "Thank you for your message. I will continue from here for the moment.",
    "I am back to help in the meantime.",
  ],
  returnedUnanswered: [
    "I am sorry that nobody from our team has been free yet. I have told them again that you are waiting.",
    "Our team has not been free so far, and I am sorry about the wait. I have reminded them that you are here.",
  ],
  cannotHelp: [
    "I am sorry, I cannot answer that properly myself. I have told our team, and one of them will continue this conversation.",
  ],
  loop: ["I do not want to go round in circles, so I have told our team. One of them will continue this conversation."],
  settled: [
    "Thank you, I have added that for our team. They have everything you wrote.",
    "Noted. Our team will see that with everything else you wrote.",
    "I have put that with the rest for our team.",
  ],
  settledGreeting: [
    "Hello again. Our team has everything you wrote and will continue this conversation.",
    "Good to hear from you. Our team has your messages and will answer you here.",
  ],
  settledWaiting: [
    "Yes, I am here. Your messages are with our team, who will answer you in this chat.",
    "I am here, and nothing you wrote is lost. Our team will answer you in this chat.",
  ],
  settledThanks: [
    "You are welcome. Our team has everything you wrote.",
    "My pleasure. Our team will continue from here.",
    "Gladly.",
  ],
  settledGoodbye: ["Goodbye, and thank you for writing to us.", "Take care, and thank you for your time."],
  settledNod: [
    "Everything is with our team now.",
    "Our team has everything you wrote and will answer you in this chat.",
    "Of course. I am here if anything else comes to mind.",
  ],
};
