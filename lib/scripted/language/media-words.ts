import type { TurnMessage } from "#lib/domain/qualification/turn.ts";
import type { SpokenLanguage } from "./in-tone.ts";

/** What a wordless message is, as far as an answer to it differs. */
type Wordless = "voice" | "image" | "location" | "file";

/** First and later: nobody is asked twice to write instead. */
type Lines = Readonly<Record<Wordless, readonly [first: string, later: string]>>;

const en: Lines = {
  voice: [
    "I cannot listen to voice messages myself, so I have passed yours on to our team. If there is something I should know now, please write it to me.",
    "I have passed this voice message on to our team as well.",
  ],
  image: [
    "Thank you for the picture. I cannot look at it myself, so I have passed it on to our team. If it says something I should know now, please write it to me.",
    "I have passed this picture on to our team as well.",
  ],
  location: [
    "Thank you, I have passed your location on to our team. I cannot open maps myself.",
    "I have passed this location on to our team as well.",
  ],
  file: [
    "Thank you, I have passed that on to our team. I cannot open files myself, so if it says something I should know now, please write it to me.",
    "I have passed this on to our team as well.",
  ],
};

const es: Lines = {
  voice: [
    "No puedo escuchar mensajes de voz, así que he pasado el suyo a nuestro equipo. Si hay algo que deba saber ahora, escríbamelo, por favor.",
    "También he pasado este mensaje de voz a nuestro equipo.",
  ],
  image: [
    "Gracias por la imagen. No puedo verla, así que la he pasado a nuestro equipo. Si dice algo que deba saber ahora, escríbamelo, por favor.",
    "También he pasado esta imagen a nuestro equipo.",
  ],
  location: [
    "Gracias, he pasado su ubicación a nuestro equipo. Yo no puedo abrir mapas.",
    "También he pasado esta ubicación a nuestro equipo.",
  ],
  file: [
    "Gracias, lo he pasado a nuestro equipo. No puedo abrir archivos, así que si dice algo que deba saber ahora, escríbamelo, por favor.",
    "También he pasado esto a nuestro equipo.",
  ],
};

const pt: Lines = {
  voice: [
    "Não consigo ouvir mensagens de voz, por isso passei a sua aos nossos colegas. Se houver algo que eu deva saber agora, escreva-me, por favor.",
    "Também passei esta mensagem de voz aos nossos colegas.",
  ],
  image: [
    "Agradeço a imagem. Não consigo vê-la, por isso passei-a aos nossos colegas. Se disser algo que eu deva saber agora, escreva-me, por favor.",
    "Também passei esta imagem aos nossos colegas.",
  ],
  location: [
    "Agradeço, passei a sua localização aos nossos colegas. Eu não consigo abrir mapas.",
    "Também passei esta localização aos nossos colegas.",
  ],
  file: [
    "Agradeço, passei isso aos nossos colegas. Não consigo abrir anexos, por isso, se disser algo que eu deva saber agora, escreva-me, por favor.",
    "Também passei isto aos nossos colegas.",
  ],
};

const fr: Lines = {
  voice: [
    "Je ne peux pas écouter les messages vocaux, j’ai donc transmis le vôtre à notre équipe. S’il y a quelque chose que je dois savoir maintenant, écrivez-le-moi, s’il vous plaît.",
    "J’ai aussi transmis ce message vocal à notre équipe.",
  ],
  image: [
    "Merci pour l’image. Je ne peux pas la voir, je l’ai donc transmise à notre équipe. Si elle dit quelque chose que je dois savoir maintenant, écrivez-le-moi, s’il vous plaît.",
    "J’ai aussi transmis cette image à notre équipe.",
  ],
  location: [
    "Merci, j’ai transmis votre position à notre équipe. Je ne peux pas ouvrir les cartes.",
    "J’ai aussi transmis cette position à notre équipe.",
  ],
  file: [
    "Merci, je l’ai transmis à notre équipe. Je ne peux pas ouvrir les fichiers : s’il dit quelque chose que je dois savoir maintenant, écrivez-le-moi, s’il vous plaît.",
    "Je l’ai aussi transmis à notre équipe.",
  ],
};

const de: Lines = {
  voice: [
    "Sprachnachrichten kann ich nicht anhören, deshalb habe ich Ihre an unser Team weitergegeben. Wenn ich jetzt etwas davon wissen soll, schreiben Sie es mir bitte.",
    "Auch diese Sprachnachricht habe ich an unser Team weitergegeben.",
  ],
  image: [
    "Danke für das Bild. Ich kann es nicht ansehen, deshalb habe ich es an unser Team weitergegeben. Wenn ich jetzt etwas davon wissen soll, schreiben Sie es mir bitte.",
    "Auch dieses Bild habe ich an unser Team weitergegeben.",
  ],
  location: [
    "Danke, Ihren Standort habe ich an unser Team weitergegeben. Karten kann ich nicht öffnen.",
    "Auch diesen Standort habe ich an unser Team weitergegeben.",
  ],
  file: [
    "Danke, das habe ich an unser Team weitergegeben. Dateien kann ich nicht öffnen: Wenn ich jetzt etwas davon wissen soll, schreiben Sie es mir bitte.",
    "Auch das habe ich an unser Team weitergegeben.",
  ],
};

const lines: Readonly<Record<string, Lines>> = { en, es, pt, fr, de };

function withFirst(all: Lines, first: Partial<Record<Wordless, string>>): Lines {
  const told = (kind: Wordless): Lines[Wordless] => [first[kind] ?? all[kind][0], all[kind][1]];
  return { voice: told("voice"), image: told("image"), location: told("location"), file: told("file") };
}

/** With "tú", "tu" and "du". */
const informalLines: Readonly<Record<string, Lines>> = {
  es: withFirst(es, {
    voice:
      "No puedo escuchar mensajes de voz, así que he pasado el tuyo a nuestro equipo. Si hay algo que deba saber ahora, escríbemelo, por favor.",
    image:
      "Gracias por la imagen. No puedo verla, así que la he pasado a nuestro equipo. Si dice algo que deba saber ahora, escríbemelo, por favor.",
    location: "Gracias, he pasado tu ubicación a nuestro equipo. Yo no puedo abrir mapas.",
    file: "Gracias, lo he pasado a nuestro equipo. No puedo abrir archivos, así que si dice algo que deba saber ahora, escríbemelo, por favor.",
  }),
  pt: withFirst(pt, {
    voice:
      "Não consigo ouvir mensagens de voz, por isso passei a tua aos nossos colegas. Se houver algo que eu deva saber agora, escreve-me, por favor.",
    image:
      "Agradeço a imagem. Não consigo vê-la, por isso passei-a aos nossos colegas. Se disser algo que eu deva saber agora, escreve-me, por favor.",
    location: "Agradeço, passei a tua localização aos nossos colegas. Eu não consigo abrir mapas.",
    file: "Agradeço, passei isso aos nossos colegas. Não consigo abrir anexos, por isso, se disser algo que eu deva saber agora, escreve-me, por favor.",
  }),
  fr: withFirst(fr, {
    voice:
      "Je ne peux pas écouter les messages vocaux, j’ai donc transmis le tien à notre équipe. S’il y a quelque chose que je dois savoir maintenant, écris-le-moi, s’il te plaît.",
    image:
      "Merci pour l’image. Je ne peux pas la voir, je l’ai donc transmise à notre équipe. Si elle dit quelque chose que je dois savoir maintenant, écris-le-moi, s’il te plaît.",
    location: "Merci, j’ai transmis ta position à notre équipe. Je ne peux pas ouvrir les cartes.",
    file: "Merci, je l’ai transmis à notre équipe. Je ne peux pas ouvrir les fichiers : s’il dit quelque chose que je dois savoir maintenant, écris-le-moi, s’il te plaît.",
  }),
  de: withFirst(de, {
    voice:
      "Sprachnachrichten kann ich nicht anhören, deshalb habe ich deine an unser Team weitergegeben. Wenn ich jetzt etwas davon wissen soll, schreib es mir bitte.",
    image:
      "Danke für das Bild. Ich kann es nicht ansehen, deshalb habe ich es an unser Team weitergegeben. Wenn ich jetzt etwas davon wissen soll, schreib es mir bitte.",
    location: "Danke, deinen Standort habe ich an unser Team weitergegeben. Karten kann ich nicht öffnen.",
    file: "Danke, das habe ich an unser Team weitergegeben. Dateien kann ich nicht öffnen: Wenn ich jetzt etwas davon wissen soll, schreib es mir bitte.",
  }),
};

function kindOf({ media, text }: TurnMessage): Wordless {
  if (media === "voice" || media === "audio" || /^\[(?:voice|audio)/i.test(text)) return "voice";
  if (media === "image" || /^\[photo/i.test(text)) return "image";
  return /^\[location/i.test(text) ? "location" : "file";
}

/** What a model has seen, and stickers, need no excuse. */
function isWordless({ author, hasWords, media, shows, text }: TurnMessage): boolean {
  const isSticker = media === "sticker" || /^\[sticker/i.test(text);
  return author === "customer" && !hasWords && shows === undefined && !isSticker;
}

/**
 * The honest answer to a message without words: that it was passed on, and, once for each kind, that it is better written.
 * @returns null where the burst holds none
 */
export function mediaWords(
  { code, informal }: Pick<SpokenLanguage, "code" | "informal">,
  burst: readonly TurnMessage[],
  before: readonly TurnMessage[],
): string | null {
  const [wordless] = burst.filter(isWordless);
  if (!wordless) return null;
  const kind = kindOf(wordless);
  const again = before.some((one) => isWordless(one) && kindOf(one) === kind);
  const told = (informal ? informalLines[code] : null) ?? lines[code] ?? en;
  return told[kind][again ? 1 : 0];
}
