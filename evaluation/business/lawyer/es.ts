import { money, words } from "#evaluation/expected.ts";
import type { Facts } from "#evaluation/business/business.ts";

export const es: Facts = {
  need: [
    {
      is: words("divorcio"),
      says: ["un divorcio", "Necesito ayuda con un divorcio", "Mi mujer y yo queremos el divorcio"],
    },
    {
      is: words("alquiler"),
      says: ["contrato de alquiler", "El casero quiere terminar antes el contrato de alquiler"],
    },
    { is: words("visado"), says: ["visado de trabajo", "Mi empresa necesita un visado de trabajo para un ingeniero"] },
  ],
  budget: [
    {
      is: money("USD", 3000),
      says: ["3000", "unos 3.000 dólares", "Podemos gastar unos 3.000 dólares"],
      early: "mi presupuesto es de 3.000 dólares",
    },
    { is: money("USD", 2000, 4000), says: ["entre 2000 y 4000", "entre 2 y 4 mil", "entre 2.000 y 4.000 dólares"] },
    { is: money("USD", null, 800), says: ["hasta 800", "no más de 800", "como máximo 800 dólares"] },
  ],
  timeline: [
    { is: words("mes que viene"), says: ["el mes que viene", "Lo necesitamos para el mes que viene"] },
    { is: words("marzo"), says: ["antes de marzo", "El juicio es el 15 de marzo"] },
    { is: words("cuanto antes"), says: ["cuanto antes", "Es urgente, cuanto antes"] },
  ],
};
