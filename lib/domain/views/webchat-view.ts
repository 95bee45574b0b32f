/** A message as a visitor of the web chat sees it (contract: Web chat API). */
export interface WebchatMessageView {
  id: string;
  author: "customer" | "ai" | "member";
  /** "Virtual front desk (AI)" or the member's full name; null for the visitor. */
  name: string | null;
  text: string;
  /** Answers to the question in it that can be tapped. */
  choices?: string[];
  at: string;
}
