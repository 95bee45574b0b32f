/**
 * The form in which every notation of one mobile number meets: WhatsApp writes Brazilian numbers with and without the
 * ninth digit, Mexican ones with and without the 1, Argentine ones with and without the 9 after the country code.
 * For comparing only: what is shown and sent to keeps the platform's own digits.
 * @param phone digits without "+"
 */
export function phoneKey(phone: string): string {
  const brazil = /^55(\d{2})9([6-9]\d{7})$/.exec(phone);
  if (brazil) return `55${brazil[1]}${brazil[2]}`;
  const mexico = /^521(\d{10})$/.exec(phone);
  if (mexico) return `52${mexico[1]}`;
  const argentina = /^549(\d{10})$/.exec(phone);
  if (argentina) return `54${argentina[1]}`;
  return phone;
}
