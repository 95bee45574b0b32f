import type { Phrases } from "./phrases.ts";

const done =
  "gebucht|reserviert|vereinbart|eingetragen|terminiert|storniert|bestatigt|gesendet|geschickt|gemailt|angerufen|erstattet|abgebucht|bestellt|angemeldet|ausgemacht";
const act =
  "buchen|reservieren|vereinbaren|eintragen|stornieren|bestatigen|senden|schicken|mailen|anrufen|zuruckrufen|erstatten|abbuchen|bestellen|andern|verschieben|anmelden|ausmachen|zusenden|zuschicken";
const time =
  "um \\d|heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nachste woche|noch diese woche|vor \\d|bis \\d|bis (?:heute|morgen)|innerhalb|binnen|in (?:den nachsten |wenigen |\\d+ |einer |einem |zwei |drei |funf |zehn )?(?:minuten?|stunden?|tagen?|minute|stunde)|sofort|umgehend|gleich";

export const german: Phrases = {
  actions: [
    /\b(?:ich habe|wir haben|ich hab)\b.*\b(?:termin|buchung|reservierung|bestellung|konto|tisch|preis)\w*\b.*\b(?:geandert|verschoben|geloscht)\b/,
    new RegExp(`\\b(?:ich habe|wir haben|ich hab|habe ich|haben wir)\\b.*\\b(?:${done})\\b`),
    new RegExp(
      `\\b(?:ich (?:werde|kann|konnte|wurde)|wir (?:werden|konnen)|(?:werde|kann) ich|(?:werden|konnen) wir)\\b.*\\b(?:${act})\\b`,
    ),
    /\bich (?:buche|reserviere|vereinbare|sende|schicke|maile|rufe|storniere|bestatige|trage) (?:ihnen|sie|dir|dich|den|die|das|einen?|ihren?|deinen?)\b/,
    /\b(?:ihre?|dein[e]?|der|die) (?:termin|buchung|reservierung|besprechung|anruf|besichtigung|beratung|bestellung|zahlung|tisch) (?:ist|wurde|ist nun|ist jetzt)\b.*\b(?:gebucht|reserviert|bestatigt|vereinbart|storniert|verschoben|eingegangen|eingetragen)\b/,
    /\b(?:wir sehen uns|bis) (?:am|morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag) um \d/,
  ],
  timedContact: new RegExp(
    `^(?=.*\\b(?:${time})\\b).*\\b(?:(?:ruft|rufen|rufe)\\b.*\\b(?:an|zuruck)\\b|(?:wird|werden|werde)\\b.*\\b(?:anrufen|zuruckrufen|melden|antworten|schreiben|kontaktieren)\\b|(?:meldet|melden|melde) (?:sich|uns|mich)\\b|antwortet|antworten)`,
  ),
  favours:
    /\b(?:rabatte?|nachlass|preisnachlass|sonderangebot|sonderpreis|gutscheine?|aktionscode|kostenlos(?:e[nrsm]?)?|gratis|umsonst|geschenkt|ohne (?:aufpreis|zusatzkosten)|halber preis|garant(?:ie|iert|ieren|iere)|geld[- ]zuruck|verspreche[n]?|100 ?% sicher)\b/,
  payment:
    /\b(?:zahlen sie (?:hier|jetzt)|bezahlen sie (?:hier|jetzt)|zahlungslink|uberweisen sie|uberweisung|kartennummer|kartendaten|kreditkarten\w*|passwort|bankverbindung|kontodaten|prufziffer)\b/,
  stock:
    /\b(?:auf lager|nicht (?:mehr )?lieferbar|lieferbar|verfugbar(?:keit)?|vorratig|ausverkauft|vergriffen|(?:nur noch|noch) (?:\d+|eine?|zwei|drei|wenige) (?:stuck|da|ubrig))\b/,
  claimsHuman:
    /\bich bin (?:wirklich |tatsachlich )?(?:eine? )?(?:echter? |richtiger? |reale? )?(?:mensch|person|mitarbeiter(?:in)?)\b|\bich bin keine? (?:bot|chatbot|roboter|maschine|ki|computer|virtuelle[r]? assistent(?:in)?)\b/,
  insult:
    /\b(?:idiot(?:en)?|arschloch|scheisse?\w*|scheiß\w*|fick\w*|hure|dummkopf|blod\w*|trottel|halt die klappe|miststuck)\b/,
  leak: /\b(?:(?:andere[r]?|letzte[r]?|vorherige[r]?) kunde?(?:in)? (?:hat|sagte|will|wollte|schrieb)|kunde vor ihnen|meine[nr]? (?:anweisungen|instruktionen|regeln|vorgaben|richtlinien)|system(?:anweisung|nachricht|prompt)\w*|interne[nr]? anweisungen|sprachmodell|(?:ich wurde|ich bin) (?:angewiesen|programmiert|instruiert))\b/,
  negation: /\b(?:nicht|kein(?:e[nrsm]?)?|nie|niemals|weder|noch nie|leider ohne)\b/,
  passesOn:
    /\b(?:weitergeb\w*|weitergeleitet|gebe .* weiter|leite .* weiter|(?:an|mit|von) (?:unser(?:em|en)?|das|dem) team|(?:unser|das) team (?:kann|wird)|(?:ich )?(?:weiss|kann|habe) .*(?:nicht|keine))\b/,
  people: /\b(?:team|kolleg\w*|jemand|personen?|mitarbeiter\w*|ich bin|niemand|anwalt\w*|anwalte|berater\w*)\b/,
};
