import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language.ts";

const short = {
  en: ["hi", "yes please", "thanks", "tomorrow", "no thanks", "asap", "sure", "I need a lawyer"],
  es: ["hola", "sí", "gracias", "mañana", "no gracias", "vale", "buenas", "¿cuánto?", "cuanto antes", "el martes"],
  pt: ["olá", "oi", "sim", "não", "obrigado", "amanhã", "bom dia", "tudo bem", "quero comprar uma casa"],
  fr: ["bonjour", "oui", "non", "merci", "d'accord", "demain", "salut", "je cherche un avocat", "je sais pas"],
  de: ["hallo", "ja", "nein", "danke", "moin", "ok danke", "guten Tag", "keine Ahnung", "ich suche einen Anwalt"],
};

test.each(Object.entries(short).flatMap(([code, texts]) => texts.map((text) => [text, code] as const)))(
  "given %j alone, then it is in %s",
  (text, code) => {
    expect(detectLanguage(text)?.code).toBe(code);
  },
);

test.each(["", "ok", "no", "super", "5000", "2000 euros", "Maria", "Muñoz", "👍", "ana@example.com", "dos", "[photo]"])(
  "given %j, then no language shows",
  (text) => {
    expect(detectLanguage(text)).toBeNull();
  },
);

test.each(["não", "São Paulo", "danke", "gracias", "mañana", "d'accord"])(
  "given the one word %j, then a conversation in another language does not leave it",
  (text) => {
    expect(detectLanguage(text)?.sure ?? false).toBe(false);
  },
);

test.each([
  ["Hi, I need a lawyer for my divorce", "en"],
  ["Hola, necesito un abogado para mi divorcio", "es"],
  ["Olá, preciso de um advogado para o meu divórcio", "pt"],
  ["Bonjour, je cherche un avocat pour mon divorce", "fr"],
  ["Guten Tag, ich brauche einen Anwalt für meine Scheidung", "de"],
  ["quero saber o preço", "pt"],
  ["quiero saber el precio", "es"],
])("given the sentence %j, then it is surely in %s", (text, code) => {
  expect(detectLanguage(text)).toEqual({ code, sure: true });
});
