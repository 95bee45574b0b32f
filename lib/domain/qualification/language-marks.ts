/** What tells a language from the others that are read here. */
export interface LanguageMarks {
  /** ISO 639-1. */
  code: string;
  /** Frequent words, folded: function words, and what short messages are made of. A word may be in several languages. */
  words: string;
  /** In the text as it is written: letters and marks that the others do not have. */
  letters: RegExp;
}

export const languageMarks: readonly LanguageMarks[] = [
  {
    code: "en",
    words:
      "the a an and or but of to in on for with my your our is are am was were be been do does did don't doesn't didn't have has had i i'm im i'd i'll i've you you're we we're they he she it it's this that that's these those what what's how when where which who why can can't could would should will won't need want please thanks thank thx hello hi hey yes yeah yep nope not about from by at as there any some help if us looking morning afternoon evening good great just already more than still next week soon sorry tomorrow today month months year days day much many send call someone house car money lawyer rather say know don't let get got like think sure okay fine maybe never nothing no because very so then also only before after until between price buy sell rent asap cheers right cool perfect bye works sounds first second last one two three four five six",
    letters: /\b\p{L}+(?:n't|'(?:m|re|ve|ll|d|s))\b/u,
  },
  {
    code: "es",
    words:
      "el la los las un una uno unos unas y o pero de del al en con por para mi mis su sus tu que como cuando donde cual quien porque es son era soy estoy esta estan este esto eso esa muy tengo tiene tenemos quiero quisiera necesito necesitamos puedo puede pueden podria hola holaa buenas buenos buen gracias favor si sip ya mas menos antes despues se nos le les lo hay sobre sin hasta desde dia dias tarde tardes noches saludos ayuda queria busco estamos hacer vale perdon cuanto cuanta semana semanas prefiero decirlo decir manana hoy ayer mes meses ano abogado persona hablar correo presupuesto posible lunes martes miercoles jueves viernes siguiente no claro bueno bien perfecto genial listo dale entonces todo todos nada nunca tambien ahora solo casa piso precio comprar vender alquilar dos tres cuatro cinco seis siete ocho nueve diez mil primera segunda ultimo adios luego quizas ninguno entre proxima proximo me te yo usted ustedes nosotros estaria seria quedamos llamar llamame",
    letters: /[ñÑ¿¡]|(?<!\p{L})(?:sí|sé|qué|cómo|cuándo|cuánt[oa]s?|dónde|más|aquí)(?!\p{L})/iu,
  },
  {
    code: "pt",
    words:
      "o a os as um uma uns umas e ou mas de do da dos das no na nos nas em ao aos com por para pra pro meu minha meus minhas seu sua que como quando onde qual quem porque e sao era sou estou esta este isto isso essa esse muito muita tenho tem temos quero queria gostaria preciso precisamos posso pode podem poderia ola oi oie bom boa boas dia dias tarde noite obrigado obrigada obg brigado valeu favor sim nao ja mais menos antes depois se nos lhe ha sobre sem ate desde ajuda fazer desculpa desculpe quanto quanta semana semanas prefiro dizer amanha hoje ontem mes meses ano anos advogado pessoa falar telefone orcamento reais possivel segunda terca quarta quinta sexta sabado proximo proxima certo claro perfeito beleza blz tudo nada nunca tambem agora entao so casa apartamento preco comprar vender alugar dois duas tres quatro cinco seis sete oito nove dez mil primeira ultima tchau logo talvez nenhum entre voce voces vc eu eles ela ele pelo pela ainda aqui tou ta estamos moro fica seria ligar",
    letters: /[ãõÃÕ]|(?<!\p{L})já(?!\p{L})/iu,
  },
  {
    code: "fr",
    words:
      "le la les un une des et ou mais de du au aux en dans avec sans pour par sur mon ma mes ton votre vos notre nos son sa ses leur que qui quoi comment quand ou quel quelle quels pourquoi parce est sont suis etes sommes ai as avez avons ont etait ce cet cette ces c'est j'ai j'aimerais je tu il elle nous vous ils on me te se y ne pas plus moins tres bien bonjour bonsoir salut coucou merci oui ouais non si svp stp s'il plait voudrais veux voulais besoin cherche peux pouvez pourrais faire avant apres jusqu'a depuis environ semaine semaines mois annee jour jours demain aujourd'hui hier avocat personne parler telephone courriel prix possible lundi mardi mercredi jeudi vendredi prochain prochaine d'accord parfait super voila alors tout tous rien jamais aussi maintenant maison appartement acheter vendre louer deux trois quatre cinq six sept huit neuf dix mille premier premiere dernier revoir bientot peut-etre peut aucun entre serait est-ce qu'est-ce combien desole pardon excusez suite combien",
    letters: /[èùûœÈÙŒ]|\b(?:[cdjlmnst]|qu)['’](?=[aeiouyhàâéèêîôœ])/i,
  },
  {
    code: "de",
    words:
      "der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur in im an am auf aus bei mit nach fur ohne um uber mein meine meinen meinem ihr ihre ihren sein wir uns ich mich mir du sie er es man was wie wann wo welche welcher wer warum weil ist sind bin war waren habe hab haben hat hatte hatten kann konnen konnte konnten mochte mochten will wollen wurde brauche brauchen muss soll suche hallo moin servus guten gruss gott morgen tag abend danke vielen dank bitte ja nein nee doch nicht kein keine noch schon mehr weniger vor bis ab seit etwa ungefahr woche wochen monat monate jahr jahre tage heute gestern anwalt person sprechen telefon preis moglich montag dienstag mittwoch donnerstag freitag nachste nachsten gut genau klar okay perfekt super alles nichts nie auch jetzt dann nur sehr haus wohnung kaufen verkaufen mieten zwei drei vier funf sechs sieben acht neun zehn tausend erste letzte tschuss bald vielleicht zwischen ware gerne gern dass wenn da hier fuer ueber moechte koennen hatten gibt machen sagen lieber naechste",
    letters: /[äöüßÄÖÜ]|(?<!\p{L})ja(?!\p{L})/iu,
  },
];
