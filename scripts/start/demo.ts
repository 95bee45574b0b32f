import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { z } from "zod";
import type { Env } from "#lib/platform/env.ts";

const storedSignIn = z.object({ email: z.string(), password: z.string() });

export type SignIn = z.infer<typeof storedSignIn>;

/** Seeds the demo workspace into an empty database. Answers the sign-in, also on later starts; null when it is not ours to know. */
export async function ensureDemo(env: Env, url: string): Promise<SignIn | null> {
  if (!env.demo) return null;
  if (await isEmpty(url)) return seed(env, url);
  return readSignIn(env);
}

/** Seeds, whatever is there: the seed leaves what exists alone. */
export async function seed(env: Env, url: string): Promise<SignIn | null> {
  const wanted = readSignIn(env) ?? { email: env.demoEmail, password: env.demoPassword ?? newPassword() };
  // Kept first: a start that is killed after the seed must not lose the password.
  writeFileSync(signInFile(env), JSON.stringify(wanted), { mode: 0o600 });
  const { seedDemo } = await import("#db/seed/seed-demo.ts");
  const { email, password } = await seedDemo({
    url,
    env: { ...env, demoEmail: wanted.email, demoPassword: wanted.password },
  });
  return password === null ? readSignIn(env) : { email, password };
}

async function isEmpty(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql`select 1 from workspace limit 1`;
    return rows.length === 0;
  } finally {
    await sql.end();
  }
}

function readSignIn(env: Env): SignIn | null {
  const file = signInFile(env);
  if (existsSync(file)) return storedSignIn.parse(JSON.parse(readFileSync(file, "utf8")));
  return env.demoPassword === null ? null : { email: env.demoEmail, password: env.demoPassword };
}

function signInFile(env: Env): string {
  return path.join(env.dataDir, "demo-sign-in.json");
}

function newPassword(): string {
  return randomBytes(12).toString("base64url");
}
