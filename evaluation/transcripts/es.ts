import { choice, dates, email, money, no, number, phone, refused, words, yes } from "#evaluation/expected.ts";
import type { Transcript } from "./transcript.ts";

const language = "es";

export const es: readonly Transcript[] = [
  {
    name: "presupuesto en el primer mensaje",
    business: "lawyer",
    language,
    lines: [
      { says: "Hola, busco abogado, mi presupuesto es de 2.500 dólares", told: { budget: money("USD", 2500) } },
      { says: "Un divorcio en Bilbao", told: { need: words("divorcio") } },
      { says: "antes del verano", told: { timeline: words("verano") } },
      { says: "ana@example.com", told: { email: email("ana@example.com") } },
    ],
  },
  {
    name: "dinero que no es el presupuesto",
    business: "lawyer",
    language,
    lines: [
      { says: "buenas" },
      { says: "El casero me debe 1.200 euros de fianza", told: { need: words("fianza") } },
      { says: "no lo sé", told: { budget: refused } },
      { says: "la semana que viene", told: { timeline: words("semana que viene") } },
      { says: "jo@example.org", told: { email: email("jo@example.org") } },
    ],
  },
  {
    name: "todo de una vez",
    business: "estate",
    language,
    lines: [
      { says: "Hola" },
      {
        says: "Quiero comprar, mi presupuesto es de 180.000 €",
        told: { deal: choice("Comprar"), budget: money("EUR", 180_000) },
      },
      { says: "tres", told: { rooms: number(3) } },
      { says: "Indautxu", told: { area: words("Indautxu") } },
      { says: "el 3 de mayo de 2027", told: { move: dates("2027-05-03") } },
      { says: "no", told: { pets: no } },
      { says: "600 11 22 33", told: { phone: phone("+34600112233") } },
    ],
  },
  {
    name: "corrige dos preguntas después",
    business: "estate",
    language,
    lines: [
      { says: "hola" },
      { says: "alquilar", told: { deal: choice("Alquilar") } },
      { says: "tres habitaciones", told: { rooms: number(3) } },
      { says: "1.500,50 €", told: { budget: money("EUR", 1500.5) } },
      { says: "perdón, cuatro habitaciones, no tres", told: { rooms: number(4) } },
      { says: "casco viejo", told: { area: words("casco viejo") } },
      { says: "01/02/2027", told: { move: dates("2027-02-01") } },
      { says: "sí, un gato", told: { pets: yes } },
      { says: "+34 944 12 34 56", told: { phone: phone("+34944123456") } },
    ],
  },
  {
    name: "quiere hablar con alguien",
    business: "estate",
    language,
    endings: ["requested"],
    lines: [
      { says: "Buenos días" },
      { says: "vender", told: { deal: choice("Vender") } },
      { says: "¿puedo hablar con una persona?" },
    ],
  },
  {
    name: "piensa en voz alta",
    business: "estate",
    language,
    lines: [
      { says: "buenas tardes" },
      { says: "pues mira, vender no, comprar", told: { deal: choice("Comprar") } },
      { says: "éramos cuatro pero con tres habitaciones nos basta", told: { rooms: number(3) } },
      { says: "unos 200 mil, 220 como mucho", told: { budget: money("EUR", 200_000, 220_000) } },
      { says: "me da igual la zona", told: { area: words("me da igual") } },
      { says: "después de Reyes, el 7 de enero", told: { move: dates("2027-01-07") } },
      { says: "una tortuga", told: { pets: yes } },
      { says: "el seiscientos once, veintidós, treinta y tres, cuarenta y cuatro" },
      { says: "611 22 33 44", told: { phone: phone("+34611223344") } },
    ],
  },
];
