import { series } from "../lexicon.ts";

export const numbers: Readonly<Record<string, number>> = {
  ...series(0, 1, "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"),
  ...series(16, 1, "dieciseis diecisiete dieciocho diecinueve veinte veintiun/veintiuno/veintiuna veintidos"),
  ...series(23, 1, "veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"),
  ...series(30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
  ...series(100, 100, "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas"),
  ...series(500, 100, "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas"),
  ...series(900, 100, "novecientos/novecientas"),
  par: 2,
  docena: 12,
};
