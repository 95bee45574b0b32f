import { series } from "../lexicon.ts";

export const numbers: Readonly<Record<string, number>> = {
  ...series(0, 1, "zero um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze"),
  ...series(15, 1, "quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove"),
  ...series(20, 10, "vinte trinta quarenta cinquenta/cincoenta sessenta setenta oitenta noventa"),
  ...series(100, 100, "cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas"),
  ...series(500, 100, "quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas"),
  ...series(900, 100, "novecentos/novecentas"),
  duzia: 12,
};
