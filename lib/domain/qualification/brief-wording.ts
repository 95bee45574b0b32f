import type { HandoffReason } from "./turn.ts";

/** The sentences of a brief in one language. */
export interface BriefWording {
  because: (reason: HandoffReason, leadName: string | null, messageCount: number) => string;
  declined: (name: string) => string;
  unclear: (name: string, quote: string) => string;
  stillOpen: (names: readonly string[]) => string;
  writes: (language: string) => string;
  byMember: string;
  hello: (firstName: string) => string;
  helloNobody: string;
  from: (businessName: string) => string;
  takeOver: string;
  aboutQuestion: (question: string) => string;
}

const becauseEn = {
  completed: "has gone through all questions",
  requested: "asked for a person",
  cannot_help: "asked something that the AI could not answer",
  loop: "kept the conversation going in circles, so the AI stopped",
  budget: "is waiting because the AI budget of the day is used up",
  member: "was taken over by a member of the team",
} as const satisfies Record<HandoffReason, string>;

const becauseEs = {
  completed: "ha pasado por todas las preguntas",
  requested: "ha pedido hablar con una persona",
  cannot_help: "ha preguntado algo que la IA no podía responder",
  loop: "llevaba la conversación en círculos, así que la IA se detuvo",
  budget: "está esperando porque el presupuesto de IA del día se ha agotado",
  member: "ha pasado a manos de un miembro del equipo",
} as const satisfies Record<HandoffReason, string>;

const becausePt = {
  completed: "passou por todas as perguntas",
  requested: "pediu para falar com uma pessoa",
  cannot_help: "perguntou algo a que a IA não soube responder",
  loop: "manteve a conversa às voltas, por isso a IA parou",
  budget: "está à espera porque o orçamento de IA do dia se esgotou",
  member: "passou para um colega",
} as const satisfies Record<HandoffReason, string>;

const becauseFr = {
  completed: "a passé en revue toutes les questions",
  requested: "a demandé à parler à une personne",
  cannot_help: "a posé une question à laquelle l’IA ne pouvait pas répondre",
  loop: "faisait tourner la conversation en rond, l’IA s’est donc arrêtée",
  budget: "attend parce que le budget d’IA du jour est épuisé",
  member: "poursuit avec un membre de l’équipe",
} as const satisfies Record<HandoffReason, string>;

const becauseDe = {
  completed: "ist alle Fragen durchgegangen",
  requested: "hat um eine Person gebeten",
  cannot_help: "hat etwas gefragt, das die KI nicht beantworten konnte",
  loop: "hat das Gespräch im Kreis geführt, deshalb hat die KI aufgehört",
  budget: "wartet, weil das KI-Budget des Tages aufgebraucht ist",
  member: "wurde von einem Mitglied des Teams übernommen",
} as const satisfies Record<HandoffReason, string>;

/** Language names by explicit locale; the code itself where the platform knows none. */
function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

const en: BriefWording = {
  because: (reason, leadName, messageCount) =>
    `${leadName ?? "The customer"} ${becauseEn[reason]} (${messageCount} ${messageCount === 1 ? "message" : "messages"} so far).`,
  declined: (name) => `${name}: the customer prefers not to say.`,
  unclear: (name, quote) => `${name}: unclear, the customer wrote “${quote}”.`,
  stillOpen: (names) => `Not answered yet: ${names.join(", ")}.`,
  writes: (language) => `The customer writes in ${languageName(language, "en")}.`,
  byMember: "(Entered by the team.)",
  hello: (firstName) => `Hi ${firstName},`,
  helloNobody: "Hi,",
  from: (businessName) => `this is the team of ${businessName}.`,
  takeOver: "I have read everything you wrote and will take it from here.",
  aboutQuestion: (question) => `I have read everything you wrote. About your question “${question}”: `,
};

const es: BriefWording = {
  because: (reason, leadName, messageCount) =>
    `${leadName ?? "El cliente"} ${becauseEs[reason]} (${messageCount} ${messageCount === 1 ? "mensaje" : "mensajes"} hasta ahora).`,
  declined: (name) => `${name}: el cliente prefiere no decirlo.`,
  unclear: (name, quote) => `${name}: no está claro, el cliente escribió «${quote}».`,
  stillOpen: (names) => `Falta por responder: ${names.join(", ")}.`,
  writes: (language) => `El cliente escribe en ${languageName(language, "es")}.`,
  byMember: "(Lo introdujo el equipo.)",
  hello: (firstName) => `Hola, ${firstName}:`,
  helloNobody: "Hola:",
  from: (businessName) => `le escribe el equipo de ${businessName}.`,
  takeOver: "He leído todo lo que nos ha escrito y sigo yo desde aquí.",
  aboutQuestion: (question) => `He leído todo lo que nos ha escrito. Sobre su pregunta «${question}»: `,
};

const pt: BriefWording = {
  because: (reason, leadName, messageCount) =>
    `${leadName ?? "O cliente"} ${becausePt[reason]} (${messageCount} ${messageCount === 1 ? "mensagem" : "mensagens"} até agora).`,
  declined: (name) => `${name}: o cliente prefere não dizer.`,
  unclear: (name, quote) => `${name}: não está claro, o cliente escreveu “${quote}”.`,
  stillOpen: (names) => `Ainda sem resposta: ${names.join(", ")}.`,
  writes: (language) => `O cliente escreve em ${languageName(language, "pt")}.`,
  byMember: "(Preenchido por um colega.)",
  hello: (firstName) => `Olá, ${firstName},`,
  helloNobody: "Olá,",
  from: (businessName) => `falo em nome de ${businessName}.`,
  takeOver: "Li tudo o que escreveu e sigo eu a partir daqui.",
  aboutQuestion: (question) => `Li tudo o que escreveu. Sobre a sua pergunta “${question}”: `,
};

const fr: BriefWording = {
  because: (reason, leadName, messageCount) =>
    `${leadName ?? "Le client"} ${becauseFr[reason]} (${messageCount} ${messageCount === 1 ? "message" : "messages"} jusqu’ici).`,
  declined: (name) => `${name} : le client préfère ne pas le dire.`,
  unclear: (name, quote) => `${name} : pas clair, le client a écrit « ${quote} ».`,
  stillOpen: (names) => `Encore sans réponse : ${names.join(", ")}.`,
  writes: (language) => `Le client écrit en ${languageName(language, "fr")}.`,
  byMember: "(Saisi par l’équipe.)",
  hello: (firstName) => `Bonjour ${firstName},`,
  helloNobody: "Bonjour,",
  from: (businessName) => `ici l’équipe de ${businessName}.`,
  takeOver: "J’ai lu tout ce que vous avez écrit et je prends la suite.",
  aboutQuestion: (question) => `J’ai lu tout ce que vous avez écrit. Au sujet de votre question « ${question} » : `,
};

const de: BriefWording = {
  because: (reason, leadName, messageCount) =>
    `${leadName ?? "Der Kunde"} ${becauseDe[reason]} (bisher ${messageCount} ${messageCount === 1 ? "Nachricht" : "Nachrichten"}).`,
  declined: (name) => `${name}: Der Kunde möchte das nicht sagen.`,
  unclear: (name, quote) => `${name}: unklar, der Kunde schrieb „${quote}“.`,
  stillOpen: (names) => `Noch nicht beantwortet: ${names.join(", ")}.`,
  writes: (language) => `Der Kunde schreibt auf ${languageName(language, "de")}.`,
  byMember: "(Vom Team eingetragen.)",
  hello: (firstName) => `Guten Tag ${firstName},`,
  helloNobody: "Guten Tag,",
  from: (businessName) => `hier schreibt das Team von ${businessName}.`,
  takeOver: "Ich habe alles gelesen, was Sie geschrieben haben, und mache ab hier weiter.",
  aboutQuestion: (question) => `Ich habe alles gelesen, was Sie geschrieben haben. Zu Ihrer Frage „${question}“: `,
};

const wordings = new Map(Object.entries({ en, es, pt, fr, de }));

/** English where there is no wording in that language. */
export function briefWordingOf(language: string | null): BriefWording {
  return wordings.get(language ?? "") ?? en;
}
