import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { z } from "zod";
import type { Env } from "#lib/platform/env.ts";

const storedSignIn = z.object({ email: z.string(), password: z.string() });

export type SignIn = z.infer<typeof storedSignIn>;

/**
 * Seeds the demo workspace into an empty database, and brings one that is there up to date with DEMO_API_KEY.
 * Answers the sign-in, also on later starts; null when it is not ours to know.
 */
export async function ensureDemo(env: Env, url: string): Promise<SignIn | null> {
  if (!env.demo || !(await isEmptyOrDemo(url))) return null;
  return seed(env, url);
}

/** Seeds, whatever is there: the seed leaves what exists alone. */
export async function seed(env: Env, url: string): Promise<SignIn | null> {
  const kept = readSignIn(env);
  const wanted = { email: env.demoEmail, password: env.demoPassword ?? kept?.password ?? newPassword() };
  // Kept first: a start that is killed after the seed must not lose the password.
  if (!kept) keepSignIn(env, wanted);
  const { seedDemo } = await import("#db/seed/seed-demo.ts");
  const { password } = await seedDemo({ url, env: { ...env, demoPassword: wanted.password } });
  if (password !== null) return keepSignIn(env, wanted);
  if (kept) return kept;
  // Seeded before, from another data folder: the password we have just made up opens nothing.
  rmSync(signInFile(env));
  return env.demoPassword === null ? null : wanted;
}

function keepSignIn(env: Env, signIn: SignIn): SignIn {
  writeFileSync(signInFile(env), JSON.stringify(signIn), { mode: 0o600 });
  return signIn;
}

async function isEmptyOrDemo(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql`
      select not exists (select from workspace)
          or exists (select from channel where kind = 'webchat' and account_id = 'demo') as answer`;
    return row?.answer === true;
  } finally {
    await sql.end();
  }
}

function readSignIn(env: Env): SignIn | null {
  const file = signInFile(env);
  return existsSync(file) ? storedSignIn.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function signInFile(env: Env): string {
  return path.join(env.dataDir, "demo-sign-in.json");
}

function newPassword(): string {
  return randomBytes(12).toString("base64url");
}
