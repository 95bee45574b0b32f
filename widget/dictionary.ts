export const widgetLanguages = ["en", "es"] as const;
export type WidgetLanguage = (typeof widgetLanguages)[number];

const english = {
  chat: "Chat",
  chatWith: (business: string) => `Chat with ${business}`,
  open: "Open the chat",
  openUnread: (count: number) => `Open the chat, ${count === 1 ? "1 new message" : `${count} new messages`}`,
  close: "Close the chat",
  dismiss: "Hide this message",
  newMessage: (name: string, text: string) => `New message from ${name}: ${text}`,
  loading: "Loading the conversation",
  lost: "The chat does not answer. Check your connection, or open it in a window of its own.",
  refused: "This chat is not available on this site.",
  openAlone: "Open the chat page",
};

export type WidgetDictionary = typeof english;

const spanish: WidgetDictionary = {
  chat: "Chat",
  chatWith: (business) => `Chat con ${business}`,
  open: "Abrir el chat",
  openUnread: (count) => `Abrir el chat, ${count === 1 ? "1 mensaje nuevo" : `${count} mensajes nuevos`}`,
  close: "Cerrar el chat",
  dismiss: "Ocultar este mensaje",
  newMessage: (name, text) => `Mensaje nuevo de ${name}: ${text}`,
  loading: "Cargando la conversación",
  lost: "El chat no responde. Compruebe su conexión o ábralo en su propia ventana.",
  refused: "Este chat no está disponible en este sitio.",
  openAlone: "Abrir la página del chat",
};

const dictionaries = { en: english, es: spanish } as const satisfies Record<WidgetLanguage, WidgetDictionary>;

export function widgetDictionary(language: WidgetLanguage): WidgetDictionary {
  return dictionaries[language];
}
