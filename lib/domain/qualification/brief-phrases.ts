/** Sentences that a brief and its suggestions are made of, in the languages of the scripted agent. */
export interface BriefPhrases {
  /** The customer sent files. */
  sentFiles: (count: number) => string;
  /** In the customer's language from here on: ways to go on when the first suggestion does not fit. */
  missing: (question: string) => string;
  lookingIntoIt: string;
  whatMatters: string;
  /** After a person has already written: an answer to what came since. */
  thanks: string;
  aboutQuestion: (question: string) => string;
}

const en: BriefPhrases = {
  sentFiles: (count) => (count === 1 ? "Sent a file." : `Sent ${count} files.`),
  missing: (question) => `I have read what you wrote. One thing is still missing: ${question}`,
  lookingIntoIt: "thank you for the details. I am looking into them now and will write to you here.",
  whatMatters: "I have your details in front of me. What matters most to you right now?",
  thanks: "Thank you, I have read it.",
  aboutQuestion: (question) => `About your question “${question}”: `,
};

const es: BriefPhrases = {
  sentFiles: (count) => (count === 1 ? "Ha enviado un archivo." : `Ha enviado ${count} archivos.`),
  missing: (question) => `He leído lo que nos ha escrito. Solo falta una cosa: ${question}`,
  lookingIntoIt: "gracias por los detalles. Los estoy revisando y le escribo por aquí.",
  whatMatters: "Tengo sus datos delante. ¿Qué es lo más importante para usted ahora mismo?",
  thanks: "Gracias, lo he leído.",
  aboutQuestion: (question) => `Sobre su pregunta «${question}»: `,
};

const pt: BriefPhrases = {
  sentFiles: (count) => (count === 1 ? "Enviou um ficheiro." : `Enviou ${count} ficheiros.`),
  missing: (question) => `Li o que escreveu. Falta só uma coisa: ${question}`,
  lookingIntoIt: "agradeço as informações. Estou a analisá-las e escrevo-lhe por aqui.",
  whatMatters: "Tenho os seus dados à minha frente. O que é mais importante para si neste momento?",
  thanks: "Agradeço, já li.",
  aboutQuestion: (question) => `Sobre a sua pergunta “${question}”: `,
};

const fr: BriefPhrases = {
  sentFiles: (count) => (count === 1 ? "A envoyé un fichier." : `A envoyé ${count} fichiers.`),
  missing: (question) => `J’ai lu ce que vous avez écrit. Il manque encore une chose : ${question}`,
  lookingIntoIt: "merci pour ces précisions. Je les examine et je vous écris ici.",
  whatMatters: "J’ai vos informations sous les yeux. Qu’est-ce qui compte le plus pour vous en ce moment ?",
  thanks: "Merci, j’en ai pris connaissance.",
  aboutQuestion: (question) => `Au sujet de votre question « ${question} » : `,
};

const de: BriefPhrases = {
  sentFiles: (count) => (count === 1 ? "Hat eine Datei geschickt." : `Hat ${count} Dateien geschickt.`),
  missing: (question) => `Ich habe gelesen, was Sie geschrieben haben. Eines fehlt noch: ${question}`,
  lookingIntoIt: "vielen Dank für die Angaben. Ich sehe sie mir gerade an und schreibe Ihnen hier.",
  whatMatters: "Ihre Angaben liegen vor mir. Was ist Ihnen im Moment am wichtigsten?",
  thanks: "Danke, ich habe es gelesen.",
  aboutQuestion: (question) => `Zu Ihrer Frage „${question}“: `,
};

const phrases: Readonly<Record<string, BriefPhrases>> = { en, es, pt, fr, de };

/** English where there are no phrases in that language. */
export function briefPhrasesOf(language: string | null): BriefPhrases {
  return phrases[language ?? "en"] ?? en;
}
