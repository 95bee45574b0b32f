import type { Phrases } from "./phrases.ts";

const done =
  "reserve|planifie|programme|annule|confirme|envoye|appele|rembourse|debite|applique|commande|fixe|pris (?:un )?rendez-vous|inscrit";
const act =
  "reserver|planifier|programmer|annuler|confirmer|rembourser|debiter|appliquer|modifier|envoyer|appeler|rappeler|fixer|prendre rendez-vous|inscrire|commander";
const time =
  "a \\d|aujourd'hui|demain|ce (?:soir|matin|midi)|cet apres-midi|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine prochaine|avant|d'ici|dans (?:les |l'|la )?(?:\\d+|une?|deux|trois|cinq|dix|quinze|trente|heure|journee|quelques|minutes|prochaines)|immediatement|tout de suite|sous \\d";

export const french: Phrases = {
  actions: [
    /\b(?:j'ai|nous avons)(?: bien| deja)? (?:modifie|change|deplace|supprime)\b.*\b(?:rendez-vous|reservations?|commandes?|comptes?|tables?|prix)\b/,
    new RegExp(`\\b(?:j'ai|je (?:vous |t')ai|je l'ai|nous (?:vous )?avons|on a)(?: bien| deja)? (?:${done})e?s?\\b`),
    new RegExp(
      `\\b(?:je (?:vais|peux|pourrais)|nous (?:allons|pouvons)|on (?:va|peut)) (?:vous |te |t'|le |la |l'|y )*(?:${act})\\b`,
    ),
    /\bje (?:vous |te |t')(?:reserve|envoie|appelle|rappelle|confirme|inscris|enverrai|appellerai|rappellerai)\b|\bje (?:reserve|planifie|reserverai|annule|annulerai)\b/,
    /\b(?:votre|ton|le|la) (?:rendez-vous|reservation|reunion|appel|visite|consultation|commande|paiement|table|creneau) (?:est|a ete|sera)(?: bien| deja)? (?:reserve|planifie|programme|confirme|annule|modifie|recu|effectue|pris|fixe|enregistre)e?\b/,
    /\b(?:on se voit|nous vous attendons|a) (?:demain|lundi|mardi|mercredi|jeudi|vendredi) a \d/,
  ],
  timedContact: new RegExp(
    `\\b(?:(?:r?appellera|r?appelleront|r?appellerons|contactera|contacterons|ecrira|ecrirons|repondra|repondrons|enverra|enverrons|recontactera|recontacterons|reviendra vers vous|reviendrons vers vous)|(?:va|vont|allons) (?:vous |te )?(?:r?appeler|re?contacter|repondre|ecrire|envoyer))\\b.*\\b(?:${time})`,
  ),
  favours:
    /\b(?:remises?|reductions?|rabais|offre speciale|prix special|code promo|bon d'achat|gratuit(?:e|es|s|ement)?|offert(?:e|s|es)?|sans frais|moitie prix|garanti(?:e|s|es|r|ssons|t)?|garantis|je vous (?:assure|promets)|nous promettons|100 ?% sur)\b/,
  payment:
    /\b(?:payez (?:ici|maintenant)|lien de paiement|effectue[rz] (?:le|un|votre) (?:paiement|virement)|numero de (?:votre |ta )?carte|coordonnees bancaires|mot de passe|cryptogramme|virement)\b/,
  stock:
    /\b(?:en stock|en rupture|rupture de stock|disponibles?|disponibilite|epuise(?:e|s|es)?|il (?:en |n'en |ne )?reste (?:plus |que |encore )?(?:que )?(?:\d+|une?|deux|trois|quelques))\b/,
  claimsHuman:
    /\bje suis (?:bien )?(?:une (?:vraie )?personne|un (?:vrai )?(?:etre )?humain|humaine?|un employe|une employee)\b|\bje (?:ne )?suis pas (?:un |une )?(?:bot|chatbot|robot|machine|ia|assistant virtuel|intelligence artificielle)\b/,
  insult: /\b(?:idiote?s?|imbeciles?|stupides?|conn(?:ard|asse)s?|merde|putain|salope|salaud|ta gueule|abruti\w*)\b/,
  leak: /\b(?:(?:autre|dernier|derniere) cliente? (?:a dit|a demande|veut|a ecrit|a paye)|client(?:e)? precedente?|mes (?:instructions|consignes|regles|directives)|instructions (?:du systeme|systeme|internes|secretes|initiales)|message systeme|modele de langage|(?:on m'a|j'ai ete) (?:dit|demande|programmee?|configuree?) (?:de|pour))\b/,
  negation: /\b(?:ne|n'\w+|pas|jamais|aucune?|ni|impossible)\b/,
  passesOn:
    /\b(?:transmet\w*|transmis|fais suivre|(?:a|avec|pour) (?:notre|l'|mon) ?equipe|(?:notre|l') ?equipe (?:peut|pourra)|je (?:ne )?(?:sais|peux|dispose|connais) pas|pas d'information)\b/,
  people: /\b(?:equipe|collegues?|quelqu'un|personnes?|je suis|avocate?s?|agents?|conseill\w*)\b/,
};
