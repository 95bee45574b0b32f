import { hash, verify } from "@node-rs/argon2";

/** Longer input is refused before it costs anything. */
export const passwordLengthMax = 200;

/** argon2id with the library's defaults, which are OWASP's minimum: 19 MiB, 2 passes, 1 lane. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** The hash of a password that nobody has: checking it takes as long as checking a real one. */
const decoy = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Takes the same time whether or not there is a hash, so that nobody learns which addresses exist. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (password.length > passwordLengthMax) return false;
  const matches = await verify(passwordHash ?? decoy, password);
  return passwordHash !== null && matches;
}
