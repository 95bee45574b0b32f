import type { Lexicon } from "../lexicon.ts";
import { notFarBefore, series } from "../lexicon.ts";
import { deDates } from "./de-dates.ts";
import { compoundNumber, numbers } from "./de-numbers.ts";
import { germanPattern, spelled } from "./de-spelling.ts";

/** Reading values in German, as it is written in Germany, Austria and Switzerland. */
export const de: Lexicon = {
  ...deDates,
  code: "de",
  numbers,
  compound: compoundNumber,
  weakNumbers: ["ein", "eine", "einen", "einem", "einer", "eines", "null", "acht"],
  hundreds: ["hundert"],
  bareHundred: true,
  bareThousand: ["tausend"],
  vigesimal: false,
  multipliers: {
    k: 1000,
    tsd: 1000,
    teur: 1000,
    tausend: 1000,
    mille: 1000,
    riesen: 1000,
    m: 1_000_000,
    mio: 1_000_000,
    million: 1_000_000,
    millionen: 1_000_000,
    mrd: 1_000_000_000,
    milliarde: 1_000_000_000,
    milliarden: 1_000_000_000,
  },
  articles: ["ein", "eine", "einen", "einer", "einem"],
  fillers: [],
  joiner: "und",
  joinsAfter: "hundreds",
  andAHalf: /^\s+und\s+(?:ein(?:e)?\s+)?halbe?\b/,
  half: ["halb", "halbe", "halben", "halber", "halbes"],
  atMostBefore: germanPattern(
    /(?:\b(?:höchstens|maximal|max\.?|bis(?: zu| maximal| höchstens)?|nicht (?:mehr|über|teurer) (?:als)?|nicht über|unter|weniger als|allerhöchstens|maximum(?: (?:ist|sind|von))?|obergrenze(?: (?:ist|von|bei))?|limit (?:ist|von|bei|liegt bei)|budget bis)|<=?)\s*:?\s*(?:etwa|ca\.?|circa|die|rund)?\s*$/,
  ),
  atLeastBefore: germanPattern(
    /(?:\b(?:mindestens|min\.?|mind\.?|minimum|ab|mehr als|über|wenigstens|nicht (?:weniger|unter) (?:als)?|von mindestens)|>=?)\s*:?\s*(?:etwa|ca\.?|circa|die|rund)?\s*$/,
  ),
  betweenBefore: /\b(?:zwischen|von)\s*(?:etwa |ca\.? )?$/,
  negatedBefore: germanPattern(
    /\b(?:nicht|kein(?:e[nmrs]?)?|statt|anstatt|anstelle von|und nicht|weder|ohne|auf keinen fall|keinesfalls|(?:alles|bloß|bitte) (?:nur )?(?:nicht|kein|außer)|weder [^,.;!?]{1,30} noch)\s+$/,
  ),
  notFarBefore: notFarBefore("nicht|kein\\p{L}*|nie|ohne"),
  negatedAfter: germanPattern(
    /^\s+(?:(?:möchten?|will|wollen|brauchen?|suchen?|nehmen?)\s+)?(?:(?:ich|wir|es|man)\s+)?(?:nicht|kein(?:e[nmrs]?)?)\s*(?:[,;.!]|$|(?:sondern|aber|lieber)\b)/,
  ),
  pastBefore: germanPattern(
    /\b(?:waren|war|hatten|hatte|früher(?: [a-z]+){0,2}|vorher|zuvor|(?:letztes|voriges|das letzte) mal|beim letzten mal|letztes jahr)(?: (?:noch|es|wir|etwa|ca\.?|rund|so|wohl))*\s*$/,
  ),
  pastAfter: germanPattern(
    /^\s*(?:personen |leute |gäste )?(?:(?:letztes|voriges|das letzte) mal|beim letzten mal|letztes jahr|am anfang|anfangs|(?:früher|vorher)(?=\s*(?:[,.;!]|$)))/,
  ),
  atMostAfter: germanPattern(
    /^\s*(?:,\s*)?(?:maximal|max\b|maximum|höchstens|nicht (?:übersteigen|überschreiten)|oder (?:weniger|drunter|darunter)|ist (?:das|mein) (?:maximum|limit)|(?:als )?obergrenze)/,
  ),
  atLeastAfter:
    /^\s*(?:\+|(?:,\s*)?(?:mindestens|minimum|oder (?:mehr|dr(?:u|ue)ber)|aufw(?:a|ae)rts|und mehr|plus)\b)/,
  periodAfter: germanPattern(
    /^\s*(?:\/\s*)?(?:im|pro|die|den|je|in der|am|jeden|jede)?\s*(?:monat|woche|jahr|tag|nacht|person|kopf|stunde|gast|monatlich|wöchentlich|jährlich|warm|kalt)\b/,
  ),
  rangeJoin: /^\s*(?:-|bis(?: zu| zum)?|oder|\/)\s*(?:im |am |in )?$/,
  betweenJoin: /^-?\s*und\s*$/,
  stretchAfter: /^\s*(?:zur not|notfalls|wenn es sein muss|im notfall)\b/,
  stretchJoin: germanPattern(
    /^\s*,?\s*(?:(?:oder|und|aber|na ja),? )?(?:vielleicht|eventuell|evtl\.?|womöglich|möglicherweise|notfalls|zur not|sogar|(?:wir|ich) (?:können|könnten?|kann) (?:auch )?bis)\s*(?:auch|bis(?: zu)?|etwa|sogar)?\s*$/,
  ),
  otherUnitAfter: germanPattern(
    /^\s*(?:%|:\d|uhr\b|(?:sekunden?|minuten?|stunden?|std\b|tage?n?|werktage?n?|wochen?|monate?n?|jahre?n?|personen?|leute|zimmern?|schlafzimmer|bäder|badezimmer|betten|erwachsene|kinder?n?|mitarbeiter(?:n|innen)?|angestellte|benutzer|nutzer|autos?|stück|einheiten|artikel|mal\b|prozent|m2|qm\b|quadratmetern?|metern?|km\b|kilometer|kilo|kg\b|stockwerke|etagen|nächte|gäste|von uns)(?:\b|$))/,
  ),
  notNumbers: germanPattern(
    /\b(?:(?:viel(?:en)? )?tausend(?:mal)? (?:dank|mal|entschuldigung)|tausendmal|(?:ein )?paar (?:hundert|tausend)|(?:hunderte|tausende)(?: von)?|ein(?:en|e)? (?:moment|augenblick|sekunde|minute|frage|sache|mal|bisschen|wenig)|eine[rs]? (?:von|der) (?:euch|ihnen|uns|beiden)|in acht|noch ein(?:e|en)?)\b/g,
  ),
  currencies: {
    euro: "EUR",
    euros: "EUR",
    eur: "EUR",
    teuro: "EUR",
    dollar: "USD",
    dollars: "USD",
    pfund: "GBP",
    franken: "CHF",
    fr: "CHF",
    sfr: "CHF",
    stutz: "CHF",
    yen: "JPY",
    zloty: "PLN",
    kronen: "CZK",
  },
  pesos: ["peso", "pesos"],
  yes: germanPattern(
    /\b(?:ja+|jaa+|jawohl|jep|jup|joa|jo|jap|klar|na klar|sicher(?:lich)?|natürlich|selbstverständlich|gerne?|auf jeden fall|jedenfalls|genau|stimmt|korrekt|richtig|absolut|definitiv|ok|okay|okey|in ordnung|passt|einverstanden|bitte|doch|so ist es|(?:ich )?(?:glaube|denke) schon|das ist richtig|(?:habe ich|hab ich|haben wir|bin ich|sind wir)(?! (?:\S+ ){0,3}(?:nicht|kein|keine))|ich (?:habe|hab|bin|will|möchte)(?! (?:\S+ ){0,3}(?:nicht|kein))|wir haben(?! (?:\S+ ){0,3}(?:nicht|kein))|bereits|schon vorhanden|gut|perfekt|super|top)\b|\bdas wäre (?:ja |wirklich |sehr |echt )?(?:schön|toll|nett|prima|klasse|wunderbar|ideal|lieb|großartig|hilfreich)\b(?!.{0,60}\b(?:aber|wenn|falls|nur)\b)|👍|✅|👌/,
  ),
  no: /\b(?:nein|nee+|nö|no|noe|nope|na|nicht|kein(?:e[nmrs]?)?|nie(?:mals)?|keinesfalls|auf keinen fall|keineswegs|leider nicht|noch nicht|negativ|falsch|weder)\b|👎|❌|^\s*n\s*$/,
  yesDespiteNo: germanPattern(
    /\b(?:(?:kein|keine|ohne|gar kein) (?:problem|probleme|thema|ding|sorge|einwände?|zweifel)|warum nicht|wieso nicht|kein stress|spricht nichts dagegen)\b/,
  ),
  unsure: germanPattern(
    /\b(?:ich )?(?:weiß|wissen|bin|kann|erinnere) (?:(?:es|ich|mir|mich|das|wir|noch|leider|gerade|da|nicht|auch) ){0,4}(?:nicht(?: (?:genau|sicher|mehr|so genau|sagen))?|unsicher)\b|\bkeine ahnung\b|\bvielleicht\b|\bmöglicherweise\b|\beventuell\b|\bevtl\b|\bkommt (?:drauf|darauf) an\b|\b(?:noch )?nicht sicher\b|\bmal sehen\b/g,
  ),
  ordinals: spelled({
    ...series(1, 1, "erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes"),
    ...series(4, 1, "vierte/vierten/vierter/viertes fünfte/fünften/fünfter/fünftes sechste/sechsten siebte/siebten"),
    ...series(8, 1, "achte/achten neunte/neunten zehnte/zehnten"),
  }),
  lastOne: /\b(?:der|die|das|den) letzte[nrs]?\b|^letzte[rns]?$/,
  all: /\b(?:alle[s]?(?: (?:drei|vier|davon))?|beide[s]?|s(?:a|ae)mtliche)\b/,
  listJoin: /\s*(?:,|;|\/|&|\+|\n|\bund\b|\bsowie\b|\bauch\b|\bplus\b|\b(?:oder)\b)\s*/,
  atSign: /\s*(?:\((?:at|ät|klammeraffe)\)|\[at\]|\s+(?:at|klammeraffe)\s+)\s*/g,
  dot: /\s*(?:\(punkt\)|\[punkt\]|\s+punkt\s+)\s*/g,
};
