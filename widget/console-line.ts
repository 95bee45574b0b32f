/** One sentence for who builds the site; the visitor never sees it, and nothing of ours throws into the page. */
export function say(sentence: string): void {
  console.warn(`Frontdesk: ${sentence}`);
}
