import { expect, test } from "vitest";
import { givenMessage } from "#lib/domain/qualification/given-turn.ts";
import { mediaWords } from "./media-words.ts";

const wordless = (media: "voice" | "image" | "document" | "sticker") =>
  givenMessage(`[${media}]`, { media, hasWords: false });
const place = givenMessage("[Location]");

test.each([
  ["en", /cannot listen.*please write/, /as well/],
  ["es", /No puedo escuchar.*escríbamelo/, /También/],
  ["pt", /Não consigo ouvir.*escreva-me/, /Também/],
  ["fr", /ne peux pas écouter.*écrivez-le-moi/, /aussi/],
  ["de", /kann ich nicht anhören.*schreiben Sie/, /Auch/],
  ["xx", /cannot listen/, /as well/],
])("in %s a voice message is passed on, and asked to be written once", (language, first, later) => {
  expect(mediaWords({ code: language, informal: false }, [wordless("voice")], [])).toMatch(first);
  expect(mediaWords({ code: language, informal: false }, [wordless("voice")], [wordless("voice")])).toMatch(later);
  expect(mediaWords({ code: language, informal: false }, [wordless("voice")], [wordless("image")])).toMatch(first);
});

test.each([
  [wordless("image"), /cannot look/],
  [wordless("document"), /cannot open files/],
  [place, /location.*cannot open maps/],
])("each kind has its own honest words", (message, words) => {
  expect(mediaWords({ code: "en", informal: false }, [message], [])).toMatch(words);
});

test.each([
  wordless("sticker"),
  givenMessage("I need help with my lease", { media: "voice" }),
  { ...wordless("image"), shows: "A letter." },
  { ...wordless("voice"), author: "member" as const },
])("what was heard or seen, stickers and the team's own files need no excuse", (message) => {
  expect(mediaWords({ code: "en", informal: false }, [message], [])).toBeNull();
});

test.each([
  ["es", /el tuyo.*escríbemelo/],
  ["pt", /a tua.*escreve-me/],
  ["fr", /le tien.*écris-le-moi/],
  ["de", /deine.*schreib es mir/],
])("in %s with the address of friends", (code, words) => {
  expect(mediaWords({ code, informal: true }, [wordless("voice")], [])).toMatch(words);
});
