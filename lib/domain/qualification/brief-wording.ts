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

/** English where there is no wording in that language. */
export function briefWordingOf(language: string | null): BriefWording {
  return language === "es" ? es : en;
}
