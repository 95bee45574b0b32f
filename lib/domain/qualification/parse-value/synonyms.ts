import { fold } from "./fold.ts";

/**
 * Words that mean the same in what businesses offer to choose from, in five languages: a customer writes "purchase" or
 * "comprar" where the option says "Buy". Folded; "*" stands for any ending.
 */
const groups: readonly string[] = [
  "buy buying purchas* acquir* compra* comprar adquirir achat acheter acquerir kauf* kaufen erwerb*",
  "sell selling sale venta vender venda vendre vente verkauf* verkaufen",
  "rent renting rental lease leasing hire let alquil* arrend* rentar alugar aluguel aluguer arrendar louer location miet* mieten",
  "invest* inversion invertir investimento investir investissement anleg* investition",
  "house home villa casa chalet vivenda moradia maison haus einfamilienhaus",
  "apartment flat condo condominium piso apartamento departamento appartement wohnung apartament*",
  "office oficina escritorio bureau buro buero bureaux",
  "land plot lot terreno solar parcela lote terrain grundstuck grundstueck",
  "shop store retail tienda local loja magasin boutique laden geschaft",
  "car auto vehicle coche carro voiture wagen fahrzeug automovil pkw",
  "new nuevo nueva novo nova neuf neuve neu neue neues neuer",
  "used second-hand secondhand usado usada occasion gebraucht gebrauchte segunda",
  "divorce divorcio scheidung separation separacion separacao trennung",
  "inheritance herencia heranca heritage succession erbe erbschaft erbrecht testament will sucesion",
  "employment labor labour laboral trabalho trabalhista travail arbeitsrecht job work empleo emprego emploi arbeit trabajo",
  "family familia famille familie familiar familienrecht",
  "criminal penal strafrecht penale",
  "immigration inmigracion imigracao migration extranjeria einwanderung visa visado visto",
  "accident accidente acidente unfall injury lesion",
  "tax taxes impuestos fiscal impostos impots steuer* fiscalidad",
  "mortgage hipoteca hypotheque hypothek credito",
  "loan prestamo emprestimo pret kredit darlehen",
  "insurance seguro seguros assurance versicherung*",
  "pension retirement jubilacion aposentadoria reforma retraite rente altersvorsorge",
  "savings ahorro ahorros poupanca epargne sparen ersparnisse",
  "cash contado efectivo dinheiro comptant especes bar bargeld barzahlung",
  "financ* installments plazos parcelado financiamento credit financement finanzierung raten",
  "website web webseite website pagina site internet homepage",
  "advertising ads publicidad publicidade publicite werbung anzeigen",
  "business company empresa entreprise firma unternehmen negocio societe companies",
  "private personal particular privado prive privat privatperson individual particulier",
  "small klein kleine pequeno pequena petit petite chico chica",
  "medium mittel mediano mediana medio media moyen moyenne medie mittlere",
  "large big grande grand gross groß grosse große",
  "morning mornings manana mananas manha manhas matin matinee vormittag morgens vormittags",
  "afternoon afternoons tarde tardes apres-midi nachmittag nachmittags",
  "evening evenings noche noite soir soiree abend abends",
  "phone telephone call telefono llamada telefone ligacao appel anruf telefon llamar ligar",
  "e-mail email mail correo courriel",
  "online remote virtual videollamada video remoto visio zoom",
  "in-person presencial personal sur-place personlich vor-ort",
  "urgent asap urgente immediately dringend sofort inmediato imediato",
  "single soltero solteiro celibataire ledig alleinstehend",
  "married casado casada marie mariee verheiratet",
  "man male hombre homem homme mann",
  "woman female mujer mulher femme frau",
  "other others otro otra otros otras outro outra outros autre autres andere anderes sonstige sonstiges else different",
  "none nothing ninguno ninguna nenhum nenhuma aucun aucune keine keiner keines",
];

const exact = new Map<string, number>();
const stems: [string, number][] = [];
groups.forEach((words, group) => {
  for (const word of words.split(" ")) {
    if (word.endsWith("*")) stems.push([word.slice(0, -1), group]);
    else if (!exact.has(word)) exact.set(word, group);
  }
});

function groupOf(word: string): number | null {
  return exact.get(word) ?? stems.find(([stem]) => word.startsWith(stem))?.[1] ?? null;
}

const wordsMax = 200;

/** The meanings that a text names, with where each stands first. */
export function meaningsOf(text: string): Map<number, { start: number; end: number }> {
  const found = new Map<number, { start: number; end: number }>();
  let count = 0;
  for (const { 0: word, index } of fold(text).matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
    if (++count > wordsMax) break;
    const group = groupOf(word);
    if (group !== null && !found.has(group)) found.set(group, { start: index, end: index + word.length });
  }
  return found;
}
