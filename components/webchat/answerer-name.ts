/** The server names the AI in English; the page, in the visitor's language. */
export function answererName(author: "ai" | "member", name: string | null, frontDesk: string): string {
  return author === "ai" ? frontDesk : (name ?? frontDesk);
}
