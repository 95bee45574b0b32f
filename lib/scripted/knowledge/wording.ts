/** The words around the facts, in one language. No sentence asks anything. */
export interface KnowledgeWording {
  locale: string;
  from: (price: string) => string;
  hourly: (price: string) => string;
  takes: (time: string) => string;
  onRequest: (name: string) => string;
  cheapest: string;
  dearest: string;
  openNow: string;
  openUntil: (time: string) => string;
  closedUntil: (moment: string) => string;
  closedNow: string;
  openOn: (day: string, times: string) => string;
  closedOn: (day: string) => string;
  week: string;
  at: (day: string, time: string) => string;
  and: string;
  to: string;
  closed: string;
}

const en: KnowledgeWording = {
  locale: "en",
  from: (price) => `from ${price}`,
  hourly: (price) => `${price} an hour`,
  takes: (time) => `Time: ${time}.`,
  onRequest: (name) => `${name}: our team will tell you the price.`,
  cheapest: "The least expensive:",
  dearest: "The most expensive:",
  openNow: "We are open now.",
  openUntil: (time) => `We are open now, until ${time}.`,
  closedUntil: (moment) => `We are closed right now and open again on ${moment}.`,
  closedNow: "We are closed right now.",
  openOn: (day, times) => `On ${day} we are open ${times}.`,
  closedOn: (day) => `On ${day} we are closed.`,
  week: "Our opening hours:",
  at: (day, time) => `${day} at ${time}`,
  and: "and",
  to: "to",
  closed: "closed",
};

const es: KnowledgeWording = {
  locale: "es",
  from: (price) => `desde ${price}`,
  hourly: (price) => `${price} por hora`,
  takes: (time) => `Plazo: ${time}.`,
  onRequest: (name) => `${name}: nuestro equipo dará el precio.`,
  cheapest: "Lo más económico:",
  dearest: "Lo más caro:",
  openNow: "Ahora estamos abiertos.",
  openUntil: (time) => `Ahora estamos abiertos, hasta las ${time}.`,
  closedUntil: (moment) => `Ahora estamos cerrados y volvemos a abrir el ${moment}.`,
  closedNow: "Ahora estamos cerrados.",
  openOn: (day, times) => `El ${day} abrimos de ${times}.`,
  closedOn: (day) => `El ${day} estamos cerrados.`,
  week: "Nuestro horario:",
  at: (day, time) => `${day} a las ${time}`,
  and: "y",
  to: "a",
  closed: "cerrado",
};

const pt: KnowledgeWording = {
  locale: "pt",
  from: (price) => `a partir de ${price}`,
  hourly: (price) => `${price} por hora`,
  takes: (time) => `Prazo: ${time}.`,
  onRequest: (name) => `${name}: a nossa equipa dirá o preço.`,
  cheapest: "O mais económico:",
  dearest: "O mais caro:",
  openNow: "Agora estamos abertos.",
  openUntil: (time) => `Agora estamos abertos, até às ${time}.`,
  closedUntil: (moment) => `Agora estamos fechados e voltamos a abrir: ${moment}.`,
  closedNow: "Agora estamos fechados.",
  openOn: (day, times) => `Horário, ${day}: ${times}.`,
  closedOn: (day) => `Estamos fechados: ${day}.`,
  week: "O nosso horário:",
  at: (day, time) => `${day} às ${time}`,
  and: "e",
  to: "a",
  closed: "fechado",
};

const fr: KnowledgeWording = {
  locale: "fr",
  from: (price) => `à partir de ${price}`,
  hourly: (price) => `${price} de l'heure`,
  takes: (time) => `Délai : ${time}.`,
  onRequest: (name) => `${name} : notre équipe indiquera le prix.`,
  cheapest: "Le moins cher :",
  dearest: "Le plus cher :",
  openNow: "Nous sommes ouverts en ce moment.",
  openUntil: (time) => `Nous sommes ouverts en ce moment, jusqu'à ${time}.`,
  closedUntil: (moment) => `Nous sommes fermés en ce moment et rouvrons le ${moment}.`,
  closedNow: "Nous sommes fermés en ce moment.",
  openOn: (day, times) => `Le ${day}, nous sommes ouverts de ${times}.`,
  closedOn: (day) => `Le ${day}, nous sommes fermés.`,
  week: "Nos horaires :",
  at: (day, time) => `${day} à ${time}`,
  and: "et",
  to: "à",
  closed: "fermé",
};

const de: KnowledgeWording = {
  locale: "de",
  from: (price) => `ab ${price}`,
  hourly: (price) => `${price} pro Stunde`,
  takes: (time) => `Dauer: ${time}.`,
  onRequest: (name) => `${name}: Den Preis nennt unser Team.`,
  cheapest: "Am günstigsten:",
  dearest: "Am teuersten:",
  openNow: "Wir haben gerade geöffnet.",
  openUntil: (time) => `Wir haben gerade geöffnet, bis ${time} Uhr.`,
  closedUntil: (moment) => `Wir haben gerade geschlossen und öffnen wieder am ${moment} Uhr.`,
  closedNow: "Wir haben gerade geschlossen.",
  openOn: (day, times) => `Am ${day} haben wir von ${times} Uhr geöffnet.`,
  closedOn: (day) => `Am ${day} haben wir geschlossen.`,
  week: "Unsere Öffnungszeiten:",
  at: (day, time) => `${day} um ${time}`,
  and: "und",
  to: "bis",
  closed: "geschlossen",
};

const all: readonly KnowledgeWording[] = [en, es, pt, fr, de];

/** English where the language is not one of ours. */
export function knowledgeWording(locale: string): KnowledgeWording {
  return all.find((wording) => locale === wording.locale || locale.startsWith(`${wording.locale}-`)) ?? en;
}
