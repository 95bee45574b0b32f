import type { UploadProblem } from "./webchat-upload.ts";

export const webchatLanguages = ["en", "es"] as const;
export type WebchatLanguage = (typeof webchatLanguages)[number];

const english = {
  intro: "Answer a few questions, and our team continues with everything at hand.",
  handledBy: (business: string) => `Handled by ${business} and its AI front desk.`,
  runsOn: "Runs on Frontdesk",
  privacy: "Privacy",
  more: "More",
  save: "Save the conversation",
  soundOn: "Switch sound on",
  soundOff: "Switch sound off",
  frontDesk: "Virtual front desk (AI)",
  repliesRightAway: "Replies right away",
  inThisChat: "In this chat",
  openNow: "Open now",
  closedNow: "Closed for now",
  openUntil: (time: string) => `Open now until ${time}`,
  opensToday: (time: string) => `Opens today at ${time}`,
  opensTomorrow: (time: string) => `Opens tomorrow at ${time}`,
  opensOn: (day: string, time: string) => `Opens ${day} at ${time}`,
  atHour: (time: string) => time,
  midnight: "midnight",
  disclosure: "You are writing with our virtual front desk, which is an AI.",
  talkToPerson: "Talk to a person",
  talkToPersonMessage: "I would like to talk to a person",
  joined: (name: string, time: string) => `${name} joined at ${time}`,
  conversation: "Conversation",
  you: "You",
  typing: (name: string) => `${name} is writing`,
  today: "Today",
  write: "Write a message",
  send: "Send",
  loading: "Loading the conversation",
  sending: "Sending",
  delivered: "Delivered",
  read: "Read",
  waits: "Waits for the connection",
  limited: (seconds: number) => `Sent in ${seconds} s, because many messages came at once`,
  notSent: "Not sent.",
  tryAgain: "Try again",
  refused: "This chat is not available any more.",
  offline: "You are offline. Your messages are sent when the connection is back.",
  reconnecting: "Reconnecting",
  tooLong: (length: string, most: string) =>
    `The text has ${length} characters, and ${most} is the most. Shorten it or send it in two parts.`,
  newMessages: "New messages",
  close: "Close the chat",
  grow: "Make the chat larger",
  shrink: "Make the chat smaller",
  attach: "Add a file",
  dropHere: "Drop the file here",
  choices: "Answers to choose from",
  uploading: (name: string, percent: number) => `${name}, ${percent} % uploaded`,
  attached: (name: string) => `${name} is ready to be sent`,
  removeFile: (name: string) => `Remove ${name}`,
  openFile: (name: string) => `Open ${name}`,
  uploadProblems: {
    too_large: (name: string) => `${name} is larger than 10 MB. Choose a smaller file.`,
    wrong_type: (name: string) =>
      `${name} is of a kind that cannot be sent here. Photos, recordings and documents can.`,
    limited: (name: string) => `${name} was not uploaded, because many files came at once. Try again in a minute.`,
    unreachable: (name: string) => `${name} was not uploaded. Check your connection and try again.`,
  } satisfies Record<UploadProblem, (name: string) => string>,
  unavailableTitle: "This chat does not exist",
  unavailable: "The link may be old. Ask the business for its current address.",
  foreignSiteTitle: "This chat is not available on this site",
  foreignSite: "The business has named the sites that show it, and this one is not among them.",
};

export type WebchatDictionary = typeof english;

const spanish: WebchatDictionary = {
  intro: "Responda unas preguntas y nuestro equipo continuará con toda la información.",
  handledBy: (business) => `Atendido por ${business} y su recepción con IA.`,
  runsOn: "Funciona con Frontdesk",
  privacy: "Privacidad",
  more: "Más",
  save: "Guardar la conversación",
  soundOn: "Activar el sonido",
  soundOff: "Desactivar el sonido",
  frontDesk: "Recepción virtual (IA)",
  repliesRightAway: "Responde al momento",
  inThisChat: "En este chat",
  openNow: "Abierto ahora",
  closedNow: "Cerrado por ahora",
  openUntil: (time) => `Abierto ahora hasta ${time}`,
  opensToday: (time) => `Abre hoy a ${time}`,
  opensTomorrow: (time) => `Abre mañana a ${time}`,
  opensOn: (day, time) => `Abre el ${day} a ${time}`,
  atHour: (time) => `${time.startsWith("1:") ? "la" : "las"} ${time}`,
  midnight: "medianoche",
  disclosure: "Está escribiendo con nuestra recepción virtual, que es una IA.",
  talkToPerson: "Hablar con una persona",
  talkToPersonMessage: "Quisiera hablar con una persona",
  joined: (name, time) => `${name} se unió a las ${time}`,
  conversation: "Conversación",
  you: "Usted",
  typing: (name) => `${name} está escribiendo`,
  today: "Hoy",
  write: "Escriba un mensaje",
  send: "Enviar",
  loading: "Cargando la conversación",
  sending: "Enviando",
  delivered: "Entregado",
  read: "Leído",
  waits: "Espera la conexión",
  limited: (seconds) => `Se envía en ${seconds} s, porque llegaron muchos mensajes a la vez`,
  notSent: "No enviado.",
  tryAgain: "Reintentar",
  refused: "Este chat ya no está disponible.",
  offline: "No tiene conexión. Sus mensajes se enviarán cuando vuelva.",
  reconnecting: "Reconectando",
  tooLong: (length, most) =>
    `El texto tiene ${length} caracteres y el máximo es ${most}. Acórtelo o envíelo en dos partes.`,
  newMessages: "Mensajes nuevos",
  close: "Cerrar el chat",
  grow: "Agrandar el chat",
  shrink: "Reducir el chat",
  attach: "Añadir un archivo",
  dropHere: "Suelte el archivo aquí",
  choices: "Respuestas para elegir",
  uploading: (name, percent) => `${name}, ${percent} % subido`,
  attached: (name) => `${name} está listo para enviarse`,
  removeFile: (name) => `Quitar ${name}`,
  openFile: (name) => `Abrir ${name}`,
  uploadProblems: {
    too_large: (name) => `${name} pesa más de 10 MB. Elija un archivo más pequeño.`,
    wrong_type: (name) =>
      `${name} es de un tipo que no se puede enviar aquí. Se aceptan fotos, grabaciones y documentos.`,
    limited: (name) => `${name} no se subió, porque llegaron muchos archivos a la vez. Reinténtelo en un minuto.`,
    unreachable: (name) => `${name} no se subió. Compruebe su conexión y reinténtelo.`,
  },
  unavailableTitle: "Este chat no existe",
  unavailable: "El enlace puede ser antiguo. Pida a la empresa su dirección actual.",
  foreignSiteTitle: "Este chat no está disponible en este sitio",
  foreignSite: "La empresa ha indicado los sitios que lo muestran, y este no es uno de ellos.",
};

const dictionaries = { en: english, es: spanish } as const satisfies Record<WebchatLanguage, WebchatDictionary>;

export function webchatDictionary(language: WebchatLanguage): WebchatDictionary {
  return dictionaries[language];
}

/** The first language of an Accept-Language header that we speak; English otherwise. */
export function parseWebchatLanguage(acceptLanguage: string | null): WebchatLanguage {
  const wanted = (acceptLanguage ?? "").split(",").map((entry) => entry.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((code) => webchatLanguages.filter((language) => language === code))[0] ?? "en";
}
