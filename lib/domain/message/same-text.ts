/** Whether a platform gave back what we sent: it may trim, and write emoji and spaces in another way. Source: reference E.4. */
export function isSameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\ufe0e\ufe0f\u200d]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
