import { editDistance } from "./edit-distance.ts";
import { remembering } from "./remembering.ts";

/** Large providers whose names are mistyped often, with the ends that they use. */
const providers: Readonly<Record<string, string>> = {
  gmail: "com",
  googlemail: "com",
  hotmail: "com es fr de it be ch co.uk com.br com.ar com.mx",
  outlook: "com es fr de it pt be at com.br com.ar co.uk",
  yahoo: "com es fr de it ca in co.uk com.br com.ar com.mx co.in com.co pt",
  icloud: "com",
  protonmail: "com ch",
  wanadoo: "fr",
  orange: "fr es",
  laposte: "net",
  bluewin: "ch",
  freenet: "de",
  "t-online": "de",
  telefonica: "net",
};

const domains = Object.entries(providers).flatMap(([name, ends]) => ends.split(" ").map((end) => `${name}.${end}`));

/** Real domains that look like a slip of the ones above. */
const real: readonly string[] = [
  "mail.com",
  "email.com",
  "ymail.com",
  "rocketmail.com",
  "gmx.com",
  "hotmail.co",
  "yahoo.co",
  "outlook.co",
  "orange.es",
  "range.fr",
];

/** Ends that no domain has, and what was meant. */
const ends: Readonly<Record<string, string>> = {
  con: "com",
  cmo: "com",
  ocm: "com",
  comm: "com",
  coom: "com",
  cpm: "com",
  vom: "com",
  xom: "com",
  cim: "com",
  clm: "com",
  nte: "net",
  ogr: "org",
};

function withKnownEnd(domain: string): string {
  const at = domain.lastIndexOf(".") + 1;
  const end = domain.slice(at);
  return Object.hasOwn(ends, end) ? domain.slice(0, at) + ends[end] : domain;
}

/** "orange.con": where that provider is not at ".com". */
function firstEndOf(name: string): string | null {
  const known = Object.hasOwn(providers, name) ? providers[name] : undefined;
  return known === undefined || known.split(" ").includes("com") ? null : `${name}.${known.split(" ")[0]}`;
}

const nearestProvider = remembering(
  100,
  (domain: string) => domain,
  (domain): string | null => {
    if (domains.includes(domain) || real.includes(domain)) return null;
    const near = (limit: number) => domains.filter((known) => editDistance(domain, known, limit) <= limit);
    return near(1)[0] ?? (domain.length >= 9 ? near(2).find((known) => known[0] === domain[0]) : null) ?? null;
  },
);

/**
 * The address that was probably meant, where the domain is a usual slip ("gmial.com", "hotmail.con"); else null.
 * @param email a well-formed address with a lower-case domain
 */
export function likelyEmail(email: string): string | null {
  const at = email.lastIndexOf("@") + 1;
  const domain = email.slice(at);
  const ended = withKnownEnd(domain);
  const name = ended.slice(0, ended.indexOf("."));
  const meant = nearestProvider(ended) ?? (ended === domain ? domain : (firstEndOf(name) ?? ended));
  return meant === domain ? null : email.slice(0, at) + meant;
}
