/** How one language says what a reply must not say. All in plain text: lower case, without accents. */
export interface Phrases {
  /** Done or about to be done, though the product books, sends, changes and pays nothing. */
  actions: readonly RegExp[];
  /** Somebody will call or answer by a certain time. */
  timedContact: RegExp;
  /** Discounts, gifts, guarantees. */
  favours: RegExp;
  /** Asks for money or for the means to pay. */
  payment: RegExp;
  stock: RegExp;
  claimsHuman: RegExp;
  /** Words that no business says to a customer, not even in a citation. */
  insult: RegExp;
  /** The instructions, the model, or another customer. */
  leak: RegExp;
  /** Turns the clause it stands in into its opposite. */
  negation: RegExp;
  /** Hands the matter to people, or says that it is not known. */
  passesOn: RegExp;
  /** People of the business: their being available is no stock. */
  people: RegExp;
}
