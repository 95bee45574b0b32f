/** A file as a visitor sees it. `url` is a path of our own; it wants the visitor's token, in the header or as `?token=`. */
export interface WebchatFileView {
  id: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  url: string;
}

/** A message as a visitor of the web chat sees it (contract: Web chat API). */
export interface WebchatMessageView {
  id: string;
  author: "customer" | "ai" | "member";
  /** "Virtual front desk (AI)" or the member's full name; null for the visitor. */
  name: string | null;
  /** Empty for a file without words. */
  text: string;
  /** Answers to the question in it that can be tapped. */
  choices?: string[];
  file: WebchatFileView | null;
  at: string;
}
