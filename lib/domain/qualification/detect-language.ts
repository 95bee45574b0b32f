import { fold } from "./parse-value/fold.ts";

export interface LanguageGuess {
  /** ISO 639-1. */
  code: string;
  /** Enough to leave the language that the conversation had so far. */
  sure: boolean;
}

interface LanguageMarks {
  code: string;
  /** Frequent in this language and rare in the others. Folded. */
  words: ReadonlySet<string>;
  /** Letters and marks that only this language has. */
  letters: RegExp;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const languages: readonly LanguageMarks[] = [
  {
    code: "en",
    words: words(
      "the a an and or but of to in on for with my your our is are am was were be do does did have has i i'm im i'd i'll you we they he she it this that what how when where which who why can could would should will want need please thanks thank hello hi hey yes not don't about from by at as there any some help if us they're it's looking morning afternoon good just already more than still next week soon sorry tomorrow today month days much send call someone house car money lawyer rather say know",
    ),
    letters: /(?!)/,
  },
  {
    code: "es",
    words: words(
      "el la los las un una unos unas y o pero de del al en con por para mi mis su sus tu que como cuando donde cual quien porque es son era soy estoy esta este esto eso muy tengo tiene tenemos quiero quisiera necesito necesitamos puedo puede pueden podria hola buenas buenos gracias favor si ya mas menos antes despues se nos le les lo hay sobre sin hasta desde dias tardes noches saludos ayuda queria busco estamos hacer vale perdon cuanto semana prefiero decirlo decir manana hoy mes abogado persona hablar correo presupuesto unos euros posible viernes lunes siguiente",
    ),
    letters: /[¿¡ñÑ]/,
  },
];

const notWords = /[^\s<>]{1,64}@[^\s<>]+|https?:\/\/\S+|\[[^\]]{0,200}\]/g;

/** The language of a text by its function words; null when they do not tell. */
export function detectLanguage(text: string): LanguageGuess | null {
  const nfc = text.normalize("NFC").replace(notWords, " ");
  const own = fold(nfc).match(/[\p{L}']+/gu) ?? [];
  const scores = languages.map((language) => {
    const hits = own.filter((word) => language.words.has(word)).length;
    return { code: language.code, score: hits + (language.letters.test(nfc) ? 2 : 0) };
  });
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || first.score === 0 || first.score === second?.score) return null;
  return { code: first.code, sure: first.score - (second?.score ?? 0) >= 2 };
}
