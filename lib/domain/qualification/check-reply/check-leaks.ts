import { plainText, wordsOf } from "../plain-text.ts";

/** So many words in a row are no coincidence. */
const runMin = 8;

/** Names of the prompt's own parts, and its marks. */
const marks =
  /<\/?(?:business|questions|context|policies|knowledge|state|transcript|burst|repair)>|\b(?:stillopen|openquestion|askedcount|helplesscount|replywanted|handoffonrequestmessage|handoffmessage|questionkey|messageid|wantshuman|cannothelp|automaticmessage|invalidcount|refusedcount)\b|[{[]\s*"\w+"\s*:/i;
/** Base64 and the like: words that nobody can read. */
const unreadable = /[A-Za-z0-9+/]{40,}={0,2}/;

/** Keys, tokens and addresses of databases, real or made up. */
const credentials =
  /\b(?:sk|pk|rk|whsec|EAA)[-_]?[A-Za-z0-9_-]{8,}\b|\bsk-\w+|\beyJ[\w-]{10,}|\b(?:postgres(?:ql)?|mysql|redis|mongodb(?:\+srv)?):\/\/|\b(?:api[- ]?key|password|token|secret)(?: key)? (?:is|are)\b/i;

const runsKept = 20;
const runsOf = new Map<string, ReadonlySet<string>>();

function runs(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(runMin - 1).map((_word, index) => words.slice(index, index + runMin).join(" "));
}

/** The secret texts are the same in every turn: their runs are made once. */
function knownRuns(secret: string): ReadonlySet<string> {
  const known = runsOf.get(secret);
  if (known) return known;
  const made = new Set(runs(plainText(secret)));
  if (runsOf.size >= runsKept) runsOf.clear();
  runsOf.set(secret, made);
  return made;
}

/**
 * Whether a reply in plain text repeats eight words in a row of what is for the model alone, and that the business did not
 * write for customers too.
 */
export function leaksText(plain: string, secrets: readonly string[], open: () => readonly string[]): boolean {
  const own = runs(plain);
  const leaked = own.filter((run) => secrets.some((secret) => knownRuns(secret).has(run)));
  if (leaked.length === 0) return false;
  const published = new Set(open().flatMap(runs));
  return leaked.some((run) => !published.has(run));
}

/** Whether a reply shows parts of the prompt's form, or text that is hidden from readers. */
export function leaksForm(reply: string): boolean {
  return marks.test(reply) || credentials.test(reply) || unreadable.test(reply.replace(/https?:\/\/\S+/g, " "));
}
