import { type KnowledgeLanguage, wordSet } from "./language.ts";

/** German. */
export const de: KnowledgeLanguage = {
  code: "de",
  stopWords: wordSet(`normalerweise ublicherweise gewohnlich ungefahr etwa lange schnell tage wochen monate dauert dauer
    der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur in im an am auf aus bei mit ohne fur nach uber unter als wie dass wenn nicht kein keine keinen noch schon mehr weniger sehr auch so
    ich mich mir mein meine meinen meiner du dich dir dein deine sie ihr ihre ihren ihnen wir uns unser unsere er es man sich dies diese dieser dieses hier da dort gibt
    ist sind war bin bist seid sein werden wird wurde wurden haben hat habt habe hatte machen macht mache konnen kann konnte konnten darf muss mussen soll sollte
    was welche welcher welches wer wen wann wo wie warum wieviel viel viele etwas jemand alle alles andere
    mochte mochten will wollen brauche brauchen suche suchen wurde gern gerne wissen sagen sagt geben bitte danke hallo hi guten tag morgen abend moin servus ja nein entschuldigung nur mal eigentlich denn
    frage fragen information informationen info bieten biete anbieten verkaufen verkauft arbeiten helfen hilfe moglich verfugbar nahe jetzt heute aktuell derzeit
    kostet kosten koste preis preise preisen gebuhr gebuhren honorar honorare verlangen verlangt nehmen zahlen bezahlen geld teuer gunstig billig euro euros
    service leistung leistungen dienstleistung dienstleistungen produkt produkte artikel art firma unternehmen geschaft`),
  phrases: /\b(?:guten (?:tag|morgen|abend)|wie geht'?s|gibt es)\b/g,
  price:
    /\b(?:was (?:kostet|kosten|wurde kosten|nehmen sie|verlangen sie)|wie viel|wieviel|preise?n?|kostet|kosten|gebuhr(?:en)?|honorare?|tarife?|teuer|billig|gunstig(?:e[rsn]?)?)\b/,
  cheapest: /\b(?:(?:am )?(?:billigste[nrs]?|gunstigste[nrs]?|preiswerteste[nrs]?)|niedrigste[nr]? preis)\b/,
  dearest: /\b(?:(?:am )?teuerste[nrs]?|hochste[nr]? preis)\b/,
  duration: /\b(?:wie lange|wie schnell|wie viele (?:tage|wochen|monate)|dauert|dauer)\b/,
  hours:
    /\b(?:offnungszeiten|oeffnungszeiten|geschaftszeiten|burozeiten|sprechzeiten|(?:habt|haben|hat|seid|sind|ist)\b.{0,40}\b(?:offen|geoffnet|geschlossen|auf\b(?= ?\?|$))|(?:wann|um wie viel uhr|bis wann|ab wann|wie lange|welchen tagen)\b.{0,40}\b(?:offnet|offnen|schliesst|schliessen|macht|machen|offen|geoffnet|zu))\b/,
  colours: [
    "schwarz schwarze schwarzer schwarzes schwarzen",
    "weiss weisse weisser weisses weissen",
    "grau graue grauer graues grauen",
    "rot rote roter rotes roten",
    "blau blaue blauer blaues blauen",
    "grun grune gruner grunes grunen",
    "gelb gelbe gelber gelbes gelben",
    "braun braune brauner braunes braunen",
    "orange orangefarben",
    "rosa pink",
    "lila violett",
    "beige",
    "silber silbern silberne",
    "gold golden goldene",
  ],
};
