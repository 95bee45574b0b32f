import type { Lexicon } from "../lexicon.ts";
import { notFarBefore, series } from "../lexicon.ts";
import { ptDates } from "./pt-dates.ts";
import { numbers } from "./pt-numbers.ts";

/** Reading values in Portuguese, as it is written in Brazil and in Portugal. */
export const pt: Lexicon = {
  ...ptDates,
  code: "pt",
  numbers,
  weakNumbers: ["um", "uma", "zero"],
  hundreds: [],
  bareHundred: false,
  bareThousand: ["mil"],
  vigesimal: false,
  multipliers: {
    k: 1000,
    mil: 1000,
    milhar: 1000,
    milhares: 1000,
    m: 1_000_000,
    mi: 1_000_000,
    milhao: 1_000_000,
    milhoes: 1_000_000,
    bi: 1_000_000_000,
    bilhao: 1_000_000_000,
    bilhoes: 1_000_000_000,
  },
  articles: ["um", "uma"],
  fillers: ["de"],
  joiner: "e",
  joinsAfter: "all",
  andAHalf: /^\s+e\s+mei[oa]\b/,
  half: ["meio", "meia"],
  atMostBefore:
    /(?:\b(?:ate(?: (?:um|no) maximo(?: de)?)?|max\.?|(?:no |o )?maximo(?: de| e)?|no maximo ate|quando muito|nao mais (?:de|do que|que)|nao (?:\S+ ){0,3}(?:passar|ultrapassar|exceder)(?: de| dos)?|nao (?:quero (?:passar|gastar mais)|posso (?:passar|gastar mais)|queria gastar mais)(?: de| dos| do que)?|menos (?:de|do que|que)|abaixo (?:de|dos)|inferior a|sem passar (?:de|dos)|limite (?:de|e)|teto (?:de|e))|<=?)\s*:?\s*(?:os|as|uns|umas|cerca de)?\s*$/,
  atLeastBefore:
    /(?:\b(?:pelo menos|no minimo|ao menos|min\.?|minimo(?: de| e)?|a partir (?:de|dos)|desde|(?:mais|acima) (?:de|do que|dos|que)|nao menos (?:de|do que)|superior a)|>=?)\s*:?\s*(?:os|as|uns|umas)?\s*$/,
  betweenBefore: /\b(?:entre|de|desde)\s*(?:os |as |uns |umas )?$/,
  negatedBefore:
    /\b(?:nao|em vez de|ao inves de|e nao|nao e|nao sao|nao era|nem|nada de|tudo menos|de (?:maneira|jeito|forma) nenhuma?|em caso algum|qualquer coisa menos|nao (?:(?:me|nos) )?(?:quero|queremos|preciso|precisamos|procuro|procuramos|interessa))\s+$/,
  notFarBefore: notFarBefore("nao|nunca|jamais|sem"),
  negatedAfter: /^\s+nao(?: (?:quero|queremos|preciso|(?:me|nos) interessa))?\s*(?:[,;.!]|$|(?:mas|e sim|antes)\b)/,
  pastBefore:
    /\b(?:eramos(?: para ser)?|eram|era|fomos|foram|tinhamos|havia|antes(?! d[eoa]\b)(?: [a-z]+){0,2}|da (?:outra|ultima) vez(?:,? [a-z]+)?|no ano passado)(?: (?:uns|umas|cerca de|quase|so))?\s*$/,
  pastAfter:
    /^\s*(?:pessoas |convidados )?(?:da (?:outra|ultima) vez|no ano passado|no (?:inicio|comeco)|antes(?=\s*(?:[,.;!]|$)))/,
  atMostAfter: /^\s*(?:,\s*)?(?:(?:no|e o|de|como) (?:maximo|limite|teto)|maximo|max\b|ou menos|quando muito)/,
  atLeastAfter: /^\s*(?:\+|(?:,\s*)?(?:(?:no|e o|de|como) minimo|minimo|ou mais|para cima|pra cima|pelo menos)\b)/,
  periodAfter:
    /^\s*(?:\/\s*)?(?:ao|a|por|cada)?\s*(?:mes|semana|ano|dia|noite|pessoa|cabeca|hora|mensais|semanais|anuais)\b/,
  rangeJoin: /^\s*(?:-|a|ao|ou|ate|\/)\s*(?:os |as |uns |em |no |na )?$/,
  betweenJoin: /^\s*e\s*(?:os |as |uns )?$/,
  stretchAfter: /^\s*(?:se for preciso|se necessario|em ultimo caso)\b/,
  stretchJoin:
    /^\s*,?\s*(?:(?:ou|e|mas|bom),? )?(?:talvez|quem sabe|se calhar|ate mesmo|porventura|(?:posso|podemos|podia|podiamos) (?:chegar|ir)(?: ate| a(?:os)?)?)\s*(?:ate|uns)?\s*$/,
  otherUnitAfter:
    /^\s*(?:de )?(?:%|:\d|º|(?:segundos?|minutos?|horas?|dias?|semanas?|quinzenas?|mes(?:es)?|anos?|pessoas?|quartos?|dormitorios?|suites?|banheiros?|casas? de banho|assoalhadas|adultos?|criancas?|filhos?|filhas?|empregados?|funcionarios?|colaboradores|usuarios?|utilizadores|carros?|unidades|itens|artigos?|vezes|por cento|m2|metros|km|quilos?|kg|andares|pisos?|noites?|hospedes|de (?:nos|voces|idade))\b)/,
  notNumbers:
    /\b(?:mil (?:obrigad[oa]s?|desculpas|vezes|perdoes|coisas)|um milhao de (?:obrigad[oa]s|desculpas)|(?:uns|varios|alguns|muitos) (?:milhares|mil)|uma? (?:momento|segundo|minuto|instante|coisa|pergunta|duvida|vez|pouco|pouquinho)|uma? (?:de|dos|das) (?:voces|nos|eles|elas))\b/g,
  currencies: {
    real: "BRL",
    reais: "BRL",
    conto: "BRL",
    contos: "BRL",
    pila: "BRL",
    pilas: "BRL",
    dolar: "USD",
    dolares: "USD",
    euro: "EUR",
    euros: "EUR",
    libra: "GBP",
    libras: "GBP",
    iene: "JPY",
    ienes: "JPY",
    francos: "CHF",
    soles: "PEN",
  },
  pesos: ["peso", "pesos"],
  yes: /\b(?:sim|simm+|ss?|claro(?: que sim)?|com certeza|certamente|evidentemente|obviamente|logico|isso(?: mesmo| ai)?|exat(?:o|amente)|corret[oa]|certo|ok|okay|ta(?: bom| bem)?|tudo bem|esta bem|beleza|blz|pode ser|pode sim|positivo|afirmativo|de acordo|concordo|tambem|perfeito|quero|queremos|tenho|temos|sou|somos|preciso|precisamos|e sim|ja tenho|gostaria|bora|fechado|uhum|aham)\b(?!\s+que\s+nao\b)|\b(?:(?:seria|ficava|ficaria) (?:muito )?(?:bom|otimo|optimo|perfeito|ideal|fantastico|maravilhoso|excelente)|adorava|adoraria|adoravamos|adorariamos|com (?:todo o |muito )?(?:prazer|gosto))\b(?!.{0,60}\b(?:mas|porem|se|so|salvo)\b)|👍|✅|👌/,
  no: /\b(?:nao|naum|nn|nope|nunca|jamais|negativo|de (?:jeito|modo|forma) (?:nenhuma?|algum)|nem pensar|tampouco|nenhum|nenhuma|nada|falso|ainda nao|claro que nao)\b|👎|❌|^\s*n\s*[.!]?\s*$/,
  yesDespiteNo:
    /\b(?:sem problemas?|nao (?:ha|tem|vejo) (?:problemas?|inconveniente)|nenhum problema|por que nao|porque nao|como nao|sem duvida(?: nenhuma)?|nao me importo|nao tenho duvida)\b/,
  unsure:
    /\bnao (?:o )?(?:sei|sabemos|lembro|faco (?:a (?:minima|menor) )?ideia|tenho (?:(?:a )?(?:minima |menor )?ideia|(?:a )?certeza)|estou cert[oa])(?: (?:ainda|bem|ao certo))?\b|\btalvez\b|\bse calhar\b|\bquem sabe\b|\bdepende\b|\bpode ser que\b/g,
  ordinals: {
    ...series(1, 1, "primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta"),
    ...series(7, 1, "setimo/setima oitavo/oitava nono/nona decimo/decima"),
    ...series(1, 1, "1º/1o/1a 2º/2o/2a 3º/3o/3a 4º/4o/4a 5º/5o/5a"),
  },
  lastOne: /\b[oa] ultim[oa]\b|^ultim[oa]$/,
  all: /\b(?:tod[oa]s(?: el[ea]s)?|tudo|amb[oa]s|[oa]s d(?:ois|uas))\b/,
  listJoin: /\s*(?:,|;|\/|&|\+|\n|\be\b|\balem de\b|\btambem\b|\bmais\b|\b(?:ou)\b)\s*/,
  atSign: /\s*(?:\(arroba\)|\[arroba\]|\s+arroba\s+)\s*/g,
  dot: /\s*(?:\(ponto\)|\[ponto\]|\s+ponto\s+)\s*/g,
};
