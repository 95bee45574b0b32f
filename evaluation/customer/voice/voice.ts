/** How customers of one language talk, whatever the business. `{x}` stands for what is said. */
export interface Voice {
  greetings: readonly string[];
  /** What a polite customer writes before an answer. */
  leads: readonly string[];
  smallTalk: readonly string[];
  email: readonly string[];
  phone: readonly string[];
  /** `{y}` stands for what was said first. */
  corrections: readonly string[];
  refusals: readonly string[];
  wantsPerson: readonly string[];
  injections: readonly string[];
  abuse: readonly string[];
  /** Sentences of auto-responders and of menus. */
  automatic: readonly string[];
  menus: readonly string[];
}
