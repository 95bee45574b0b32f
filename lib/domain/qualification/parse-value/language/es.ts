import { type Lexicon, notFarBefore } from "../lexicon.ts";
import { esDates } from "./es-dates.ts";
import { numbers } from "./es-numbers.ts";

/** Reading values in Spanish. */
export const es: Lexicon = {
  ...esDates,
  code: "es",
  numbers,
  weakNumbers: ["un", "uno", "una", "cero", "par", "once"],
  hundreds: [],
  bareHundred: false,
  bareThousand: ["mil"],
  vigesimal: false,
  multipliers: {
    k: 1000,
    mil: 1000,
    miles: 1000,
    m: 1_000_000,
    mill: 1_000_000,
    millon: 1_000_000,
    millones: 1_000_000,
  },
  articles: ["un", "una"],
  fillers: ["de"],
  joiner: "y",
  joinsAfter: "tens",
  andAHalf: /^\s+y\s+medi[oa]\b/,
  half: ["medio", "media"],
  atMostBefore:
    /(?:\b(?:hasta(?: un maximo de)?|max\.?|maximo(?: de| es)?|como (?:mucho|maximo)|a lo sumo|no (?:mas|superior) (?:de|a)|no mas que|menos de|por debajo de|inferior a|sin pasar de|no (?:\S+ ){0,3}(?:pasar|exceder|superar)(?: de)?|no (?:puedo|quiero|podemos|queremos) (?:gastar mas de|pagar mas de)|tope(?: de| es| son)?|limite(?: de| es| son)?|no (?:llego|llega|llegamos) a)|<=?)\s*:?\s*(?:los|las|unos|unas)?\s*$/,
  atLeastBefore:
    /(?:\b(?:al menos|por lo menos|min\.?|minimo(?: de| es)?|como minimo|a partir de|desde|mas de|no menos de|superior a|por encima de)|>=?)\s*:?\s*(?:los|las|unos|unas)?\s*$/,
  betweenBefore: /\b(?:entre|de|desde)\s*(?:los |las |unos |unas )?$/,
  negatedBefore:
    /\b(?:no|en vez de|en lugar de|y no|no es|no son|no eran|ni|nada de|todo menos|de ninguna manera|en ningun caso|para nada|cualquier cosa menos|no (?:(?:me|nos) )?(?:quiero|queremos|necesito|necesitamos|busco|buscamos|interesa))\s+$/,
  notFarBefore: notFarBefore("no|nunca|tampoco|sin"),
  negatedAfter:
    /^\s+no(?: (?:quiero|queremos|necesito|hace falta|(?:me|nos) (?:gusta|interesa|convence)))?\s*(?:[,;.!]|$|(?:sino|pero|mejor)\b)/,
  pastBefore:
    /\b(?:eramos|eran|era|fuimos|fueron|teniamos|habia|antes(?! de\b)(?: [a-z]+){0,2}|la (?:otra|ultima) vez(?:,? [a-z]+)?|el ano pasado)(?: (?:unos|unas|como|casi|solo))?\s*$/,
  pastAfter:
    /^\s*(?:personas |invitados )?(?:la (?:otra|ultima) vez|el ano pasado|al principio|antes(?=\s*(?:[,.;!]|$)))/,
  atMostAfter:
    /^\s*(?:,\s*)?(?:(?:como|de|es (?:el|mi|nuestro)|el) (?:maximo|mucho|tope|limite)|maximo|max\b|o menos|a lo sumo|tope)/,
  atLeastAfter: /^\s*(?:\+|(?:,\s*)?(?:(?:como|de|es el) minimo|minimo|o mas|en adelante|para arriba|al menos)\b)/,
  periodAfter:
    /^\s*(?:\/\s*)?(?:al|a la|por|cada)?\s*(?:mes|semana|ano|dia|noche|persona|cabeza|hora|cubierto|mensuales|semanales|anuales)\b/,
  rangeJoin: /^\s*(?:-|a|o|u|hasta|\/)\s*(?:en )?(?:los |las |la |el )?$/,
  betweenJoin: /^\s*y\s*(?:los |las |el )?$/,
  stretchAfter: /^\s*(?:si hace falta|si es necesario|apurando|estirando)\b/,
  stretchJoin:
    /^\s*,?\s*(?:(?:o|y|pero|bueno),? )?(?:quizas?|tal vez|a lo mejor|puede que|incluso|(?:podria|podriamos|puedo|podemos) (?:llegar|subir)(?: hasta| a)?)\s*(?:hasta|unos|como)?\s*$/,
  otherUnitAfter:
    /^\s*(?:de )?(?:%|:\d|º|(?:segundos?|minutos?|horas?|dias?|semanas?|quincenas?|mes(?:es)?|anos?|personas?|habitacion(?:es)?|dormitorios?|cuartos?|banos?|adultos?|ninos?|hijos?|empleados?|trabajadores|usuarios?|coches?|unidades|articulos?|veces|por ciento|m2|metros|km|kilos?|plantas?|noches?|huespedes)\b)/,
  notNumbers:
    /\b(?:mil gracias|un millon de gracias|mil (?:disculpas|perdones|cosas|veces)|(?:unos|varios|algunos|muchos) (?:miles|cientos)|un[oa]? (?:momento|segundo|minuto|cosa|pregunta|duda|consulta)|una vez|once upon|un[oa] de (?:ustedes|vosotros|nosotros|ellos)|todos a una)\b/g,
  currencies: {
    dolar: "USD",
    dolares: "USD",
    euro: "EUR",
    euros: "EUR",
    eurillos: "EUR",
    pavos: "EUR",
    libra: "GBP",
    libras: "GBP",
    yenes: "JPY",
    francos: "CHF",
    soles: "PEN",
    reales: "BRL",
  },
  pesos: ["peso", "pesos", "lucas"],
  yes: /\b(?:si|sip|sii+|s|claro(?: que si)?|por supuesto|desde luego|vale|ok|okay|correcto|cierto|exacto|exactamente|efectivamente|afirmativo|asi es|de acuerdo|eso es|verdad|perfecto|seguro|dale|venga|tambien|ya lo tengo|lo tengo|la tengo|tengo|tenemos|lo soy|lo es)\b(?!\s+que\s+no\b)|\b(?:(?:estaria|seria) (?:muy |de lo mas )?(?:bien|genial|estupendo|perfecto|fenomenal|ideal|fantastico|maravilloso)|(?:me|nos) encantaria|encantad[oa]s?)\b(?!.{0,60}\b(?:pero|si|salvo|solo)\b)|👍|✅|👌/,
  no: /\b(?:no|nop|nope|n|para nada|nunca|jamas|negativo|en absoluto|que va|tampoco|ninguno|ninguna|nada|falso|todavia no|aun no)\b|👎|❌/,
  unsure:
    /\bno (?:lo )?(?:se|sabria|sabemos|recuerdo|tengo (?:ni )?idea|estoy segur[oa]|estamos segur[oa]s)(?: (?:todavia|aun))?\b|\bni idea\b|\bquizas?\b|\btal vez\b|\ba lo mejor\b|\bpuede ser\b|\bdepende\b/g,
  yesDespiteNo:
    /\b(?:sin problemas?|no hay problema|ningun problema|por que no|como no|no hay inconveniente|sin duda)\b/,
  ordinals: {
    primero: 1,
    primera: 1,
    primer: 1,
    segundo: 2,
    segunda: 2,
    tercero: 3,
    tercera: 3,
    tercer: 3,
    cuarto: 4,
    cuarta: 4,
    quinto: 5,
    quinta: 5,
    sexto: 6,
    sexta: 6,
    septimo: 7,
    septima: 7,
    octavo: 8,
    octava: 8,
  },
  lastOne: /\b(?:el|la) ultim[oa]\b|^ultim[oa]$/,
  all: /\b(?:tod[oa]s(?: ellas| ellos)?|todo|amb[oa]s|l[oa]s dos)\b/,
  listJoin: /\s*(?:,|;|\/|&|\+|\n|\by\b|\be\b|\bademas de\b|\btambien\b|\b(?:o|u)\b)\s*/,
  atSign: /\s*(?:\(arroba\)|\[arroba\]|\s+arroba\s+)\s*/g,
  dot: /\s*(?:\(punto\)|\[punto\]|\s+punto\s+)\s*/g,
};
