/** One row of the price list. `dollars` null: on request. */
export interface CatalogRow {
  name: string;
  description: string;
  dollars: number | null;
}

const row = (name: string, dollars: number | null, description: string): CatalogRow => ({ name, description, dollars });

/** The services of the firm in the owner's order. */
export const catalog: readonly CatalogRow[] = [
  row("First consultation", 150, "45 minutes, in the office or by video. Taken off the bill when we work together."),
  row("Severance agreement review", 450, "Employment. Fixed. Comments and a call within 2 working days."),
  row("Severance negotiation", 1200, "Employment. Fixed, after a review. Up to three rounds with the employer."),
  row("Wage claim consultation", 150, "Employment. 45 minutes with a check of your time sheets, the same week."),
  row("Unpaid overtime claim", 1900, "Employment. From, as an estimate. Takes 4 to 8 weeks."),
  row("Unfair dismissal claim", 2400, "Employment. From, as an estimate. Takes 6 to 10 weeks."),
  row("Employment contract review", 350, "Employment. Fixed. Up to 15 pages, 2 working days."),
  row("Non-compete opinion", 500, "Employment. Fixed. What the clause forbids and what it does not, in writing."),
  row("Workplace discrimination consultation", 300, "Employment. 90 minutes with two attorneys."),
  row("Trademark, name only", 1400, "Trademark. Fixed. Search, filing and the official fee for one class."),
  row("Trademark, name and logo", 2200, "Trademark. Fixed, filing included, one class. Further classes $350 each."),
  row("Trademark, further class", 350, "Trademark. Fixed, with the official fee."),
  row("Trademark opposition letter", 900, "Trademark. Fixed. 3 working days."),
  row("Trademark watch, one year", 480, "Trademark. We read the register every week and warn you."),
  row("Commercial lease review", 600, "Property. Fixed. 3 working days."),
  row("Commercial lease negotiation", 1500, "Property. Fixed. Up to four rounds with the landlord."),
  row("Rent increase dispute", 850, "Property. Fixed for the first letter and one answer."),
  row("Purchase of a home", 1200, "Property. Fixed. From the offer to the closing."),
  row("Sale of a home", 1100, "Property. Fixed. From the listing to the closing."),
  row("Eviction defence", 1300, "Property. From, as an estimate."),
  row("Residential lease review", 250, "Property. Fixed. The next working day."),
  row("Custody agreement", 1600, "Family. From, as an estimate. Takes 4 to 8 weeks."),
  row("Uncontested divorce", 1850, "Family. Fixed, without court fees. Takes 8 to 12 weeks."),
  row("Contested divorce", 4500, "Family. From, as an estimate."),
  row("Prenuptial agreement", 2200, "Family. Fixed. Takes 3 weeks."),
  row("Child support change", 1250, "Family. From, as an estimate."),
  row("Will", 600, "Family. Fixed. One person, 1 week."),
  row("Will and estate plan", 1800, "Family. Fixed. One couple, with powers of attorney, 2 weeks."),
  row("Adoption by a step-parent", 2100, "Family. From, as an estimate."),
  row("Company formation", 900, "Business. Fixed, state fees included. 1 week."),
  row("Shareholder agreement", 1700, "Business. Fixed for up to four shareholders."),
  row("Supplier contract review", 750, "Business. Fixed. Up to 30 pages, 3 working days."),
  row("Terms and privacy notice for a web shop", 950, "Business. Fixed. 1 week."),
  row("Debt collection letter", 180, "Business. Fixed. The next working day."),
  row("Work visa for a partner", 1100, "Immigration. Fixed, fees excluded. Takes 6 to 12 weeks."),
  row("Green card by marriage", 2600, "Immigration. Fixed, fees excluded."),
  row("Citizenship application", 1300, "Immigration. Fixed, fees excluded."),
  row("Litigation retainer", null, "By the hour, from the first consultation on. On request."),
];
