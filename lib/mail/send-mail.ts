import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { Env } from "#lib/platform/env.ts";
import type { Logger } from "#lib/platform/log.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same mail twice is one mail for programs that look at its id. */
  id: string;
}

type MailEnv = Pick<Env, "smtpUrl" | "emailFrom" | "dataDir" | "appUrl">;

const timeoutMs = 20_000;
const defaultFrom = "Frontdesk <frontdesk@localhost>";

/**
 * Sends one mail. Without a mail server it is written to `DATA_DIR/mail` and named in the log.
 * @throws where the server does not take it; the job tries again
 */
export async function sendMail({ env, log }: { env: MailEnv; log: Logger }, mail: Mail): Promise<void> {
  const message = {
    from: env.emailFrom ?? defaultFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(env.appUrl).hostname}>`,
  };
  if (env.smtpUrl !== null) {
    const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
    const transport = createTransport({ url: env.smtpUrl, ...timeouts });
    try {
      await transport.sendMail(message);
    } finally {
      transport.close();
    }
    return;
  }
  const folder = path.join(env.dataDir, "mail");
  const file = path.join(folder, `${mail.id}.eml`);
  const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true });
  await writeFile(file, raw);
  log.warn({ file, subject: mail.subject }, "no SMTP_URL is set: an e-mail was written to a file");
}
