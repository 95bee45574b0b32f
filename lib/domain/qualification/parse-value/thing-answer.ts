import { fold } from "./fold.ts";
import type { YesNoSpan } from "./yes-no.ts";

/** What people have, in five languages: how a question calls it, and what an answer names of it. Folded. */
interface ThingWords {
  asked: RegExp;
  named: string;
}

function wholeWord(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");
}

const things: readonly ThingWords[] = [
  {
    asked: wholeWord("pets?|mascotas?|bichos?|animals?|animales|animais|animal|animaux|haustiere?n?|tiere?n?"),
    named: [
      "dogs?|pupp(?:y|ies)|cats?|kittens?|rabbits?|bunn(?:y|ies)|hamsters?|parrots?|birds?|(?:gold)?fish|tortoises?|turtles?|guinea pigs?",
      "perr(?:o|a|os|as|ito|ita|itos)|gat(?:o|a|os|as|ito|ita|itos)|tortugas?|conejos?|loros?|pajaros?|peces|pez|canarios?",
      "cao|caes|cachorr(?:o|a|os|as|inho)|cadela|tartarugas?|coelhos?|passaros?|peixes?|papagaios?|periquitos?",
      "chiens?|chienne|chiots?|chats?|chattes?|chatons?|tortues?|lapins?|oiseaux?|perroquets?|poissons?|cochons? d'inde",
      "hunde?n?|hundin|welpen?|katzen?|kater|schildkrote?n?|schildkroeten?|kaninchen|hasen?|vogel|voegel|wellensittiche?|papagei(?:en)?|fische?|meerschweinchen",
    ].join("|"),
  },
  {
    asked: wholeWord("child|children|kids?|hijos?|ninos?|filhos?|criancas?|enfants?|kinder?n?"),
    named: [
      "sons?|daughters?|boys?|girls?|bab(?:y|ies)|twins|toddlers?|hij(?:o|a|as)|nin(?:o|a|as)|bebes?|gemel[oa]s",
      "filh(?:o|a|as)|menin[oa]s?|gemeos|fils|filles?|garcons?|jumeaux|jumelles|sohn|sohne|soehne|tochter|toechter|junge?n?|madchen|maedchen|babys?|zwillinge",
    ].join("|"),
  },
  {
    asked: wholeWord("cars?|vehicles?|coches?|vehiculos?|carros?|veiculos?|voitures?|vehicules?|autos?|fahrzeuge?"),
    named:
      "vans?|motor(?:bike|cycle)s?|suv|furgonetas?|motos?|carrinhas?|scooters?|camionnettes?|motorrad|lieferwagen|roller",
  },
];

/** A question about having it: "Are pets allowed?" is none. */
const asksForHaving = wholeWord(
  "have|got|own|any|keep|bring|tiene[sn]?|tene[im]s|hay|con|tem|tens|com|possu\\w+|avez|as-tu|y a-t-il|possed\\w+|hab(?:en|t)|hast|gibt|halten|mit",
);

const lead =
  "(?:(?:well|yes|just|only|and|(?:i|we) (?:do )?(?:have|own)|(?:i|we)'ve got|solo|si|y|tengo|tenemos|so|apenas|sim|e|tenho|temos|juste|seulement|oui|et|j'ai|nous avons|on a|nur|ja|und|(?:ich|wir) haben?|habe|haben) )*";
const determiner =
  "(?:\\d{1,2}|an?|one|two|three|four|some|my|our|un[oa]?s?|dos|tres|cuatro|algun(?:os|as)?|mis?|nuestr[oa]s?|uma?s?|dois|duas|quatro|alguns|algumas|meus?|minhas?|une?|des|deux|trois|quatre|mon|ma|mes|notre|nos|eine?[nmr]?|zwei|drei|vier|meine?[nr]?|unsere?[nr]?)";
const ruledOut =
  /(?<!\p{L})(?:no|not|none|never|neither|nor|ni|nem|weder|without|had|died|dead|allerg\p{L}*|afraid|soon|someday|maybe|perhaps|sin|nunca|ningun\p{L}*|tampoco|tuve|murio|pronto|talvez|quizas?|sem|nao|nenhum\p{L}*|tive|morreu|pas|sans|aucune?|jamais|peut-etre|bientot|mort|kein\p{L}*|nicht|ohne|nie|hatte\p{L}*|gestorben|bald|vielleicht|allergi\p{L}*|for|fur|fuer|para|pour)(?!\p{L})/u;
const without =
  "(?:no|without(?: any)?|zero|sin|ningun[oa]?|cero|sem|nenhuma?|pas (?:de |d')|sans|aucune?|zero|kein(?:e[nmrs]?)?|ohne|null)";

/** "einen kleinen Hund", "two cats", "a dog called Rex": nothing else in the clause. */
function named({ named: words }: ThingWords): RegExp {
  const one = `(?:${determiner} )?(?:\\p{L}+ ){0,2}(?:${words})`;
  return new RegExp(
    `^${lead}${one}(?: (?:and|y|e|et|und|mit|con|com|avec|with) ${one})?(?: (?:\\p{L}+ )?\\p{L}+)?$`,
    "u",
  );
}

/** "ni perros ni gatos". */
const nor = /^(?:ni|nem|neither|weder) /;

const patterns = things.map((thing) => ({
  asked: thing.asked,
  yes: named(thing),
  namedWord: wholeWord(thing.named),
}));

const denial = new RegExp(`^(?:\\p{L}+ )?${without} ?(?:\\p{L}+ )?(\\p{L}{4,})$`, "u");

/** "pas d'avocat" to "Avez-vous un avocat ?": the question's own noun, or another word for it. */
function deniesAsked(clause: string, question: string, asked: readonly { asked: RegExp }[]): boolean {
  const noun = denial.exec(clause)?.[1];
  if (noun === undefined) return false;
  const stem = noun.replace(/(?:en|e?s|x|n|e)$/, "");
  const own = question.match(/\p{L}+/gu) ?? [];
  return own.some((word) => word.startsWith(stem)) || asked.some((thing) => thing.asked.test(noun));
}

const clauseMarks = /[,.;:!\n]+|\s(?:but|pero|mas|porem|mais|aber|sondern)\s/;

function clausesOf(folded: string): string[] {
  return folded.split(clauseMarks).map((clause) =>
    clause
      .replace(/[^\p{L}\p{N}' -]+/gu, " ")
      .trim()
      .replace(/\s+/g, " "),
  );
}

/**
 * Who names one of the things that were asked about has it: "una tortuga" to "¿Tiene mascotas?"; who names them after a
 * "without" has none. Null where the words say neither.
 */
export function readThing(folded: string, questionText: string): YesNoSpan | null {
  if (folded.includes("?")) return null;
  const question = fold(questionText.normalize("NFC"));
  const asked = asksForHaving.test(question) ? patterns.filter((thing) => thing.asked.test(question)) : [];
  const clauses = clausesOf(folded).filter((clause) => clause !== "");
  const span = { start: folded.length - folded.trimStart().length, end: folded.trimEnd().length };
  const has = clauses.some((clause) => !ruledOut.test(clause) && asked.some(({ yes }) => yes.test(clause)));
  if (has) return { ...span, yes: true };
  const neither = clauses.some((one) => nor.test(one) && asked.some((thing) => thing.namedWord.test(one)));
  if (neither) return { ...span, yes: false };
  const [only, ...more] = clauses;
  return only !== undefined && more.length === 0 && deniesAsked(only, question, asked) ? { ...span, yes: false } : null;
}
