import type { Env } from "#lib/platform/env.ts";
import type { SignIn } from "./demo.ts";

/** What the operator wants to know now: where it is and how to get in. */
export function announce({ appUrl, demo }: Env, signIn: SignIn | null): void {
  const lines = ["", "Frontdesk is ready.", "", `  Open      ${appUrl}`];
  if (demo) lines.push(`  Web chat  ${appUrl}/chat/demo`);
  lines.push(`  Health    ${appUrl}/api/health`);
  if (signIn) lines.push("", "  Demo sign-in", `  E-mail    ${signIn.email}`, `  Password  ${signIn.password}`);
  lines.push("", "Ctrl-C stops it.", "");
  console.log(lines.join("\n"));
}
