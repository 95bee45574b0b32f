/** Calling codes of two digits (ITU E.164); of one digit are 1 and 7, all others have three. */
const twoDigitCodes = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A number as people read it: the calling code, then groups of three, the last of up to four. */
export function spacedPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, "");
  const codeLength = /^[17]/.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3;
  const groups = [digits.slice(0, codeLength)];
  let rest = digits.slice(codeLength);
  while (rest.length > 4) {
    groups.push(rest.slice(0, 3));
    rest = rest.slice(3);
  }
  return `+${[...groups, rest].filter(Boolean).join(" ")}`;
}
