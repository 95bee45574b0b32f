import type { ToneWordings } from "./tone-wordings.ts";

export const en: ToneWordings = {
  formal: {
    thanks: [
      "Thank you very much.",
      "Thank you, that is noted.",
      "That is noted, thank you.",
      "I have noted that, thank you.",
    ],
    corrected: ["Thank you, that is corrected.", "Certainly, I have corrected it.", "That is corrected now."],
    declined: ["Certainly, that may be left out.", "That is quite all right, it is not necessary."],
    chatter: ["Thank you for telling me.", "That is kind of you to say."],
    wellbeing: ["Very well, thank you.", "I am well, thank you for asking."],
    moment: ["Certainly, please take your time.", "There is no hurry."],
    goodbye: [
      "Good day to you. Whenever it suits you, this is what I still need:",
      "Thank you for your time. Whenever it suits you, we may go on with this:",
    ],
    youAreWelcome: ["You are most welcome.", "It is my pleasure."],
    helloAgain: ["Good day.", "Thank you for writing again."],
    goOn: ["Certainly, then we shall go on here.", "Very well, I remain at your service here."],
    settledThanks: [
      "You are most welcome. Our team has everything you wrote.",
      "It is my pleasure. Our team will continue from here.",
    ],
    settledGoodbye: ["Good day, and thank you for writing to us.", "Thank you for your time, and good day."],
  },
  concise: {
    thanks: ["Thanks.", "Noted.", "Got it.", "All right."],
    corrected: ["Changed.", "Corrected, thanks.", "Updated."],
    declined: ["All right.", "Not needed then.", "We leave that out."],
    notAnswered: ["One thing is missing.", "This is still open.", "I still need this."],
    backToQuestion: ["Back to this:", "Still open:"],
    chatter: ["Thanks.", "Good to know."],
    wellbeing: ["Fine, thanks.", "Very well, thanks."],
    youAreWelcome: ["Gladly.", "You are welcome."],
    moment: ["No hurry.", "Take your time."],
    settledThanks: ["Gladly.", "Our team has it all."],
    settledNod: ["Our team has it all.", "All is noted."],
  },
  informal: {},
};
