import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { EnvError } from "./env-error.ts";

const storedSecrets = z.object({
  AUTH_SECRET: z.string(),
  ENCRYPTION_KEY: z.string(),
  VAPID_PUBLIC_KEY: z.string(),
  VAPID_PRIVATE_KEY: z.string(),
});

export type GeneratedSecrets = z.infer<typeof storedSecrets>;

/**
 * The secrets of an embedded installation: made once, kept in `secrets.json`, readable by its owner only.
 * @throws EnvError when the folder cannot be written
 */
export function generatedSecrets(dataDir: string): GeneratedSecrets {
  const file = path.join(dataDir, "secrets.json");
  try {
    if (!existsSync(file)) writeOnce(file, JSON.stringify(newSecrets(), null, 2));
    return storedSecrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new EnvError(`DATA_DIR must be a folder whose secrets.json can be read and written: ${dataDir}${reason}.`);
  }
}

/** Linking a finished file into place keeps two processes that start together from using two different keys. */
function writeOnce(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function newSecrets(): GeneratedSecrets {
  return {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    ...newPushKeys(),
  };
}

/** A P-256 key pair in the form that browser push wants: the raw point and the raw scalar, base64url. */
function newPushKeys() {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const { x = "", y = "", d = "" } = privateKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { VAPID_PUBLIC_KEY: point.toString("base64url"), VAPID_PRIVATE_KEY: d };
}
