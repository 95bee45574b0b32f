import { randomInt } from "node:crypto";
import { deliver } from "#e2e/fakes/deliver.ts";
import { type FakeGraph, startFakeGraph } from "#e2e/fakes/graph.ts";
import { whatsappEcho, whatsappText } from "#e2e/fakes/payloads.ts";
import { errorCode, OperatorError } from "#scripts/start/operator-error.ts";
import { type Api, createApi } from "./api.ts";
import { createMailbox, type Mailbox } from "./mailbox.ts";
import type { Options } from "./options.ts";

export interface Stage {
  customerName: string;
  api: Api | null;
  mailbox: Mailbox;
  /** The customer writes on WhatsApp. */
  write(text: string): Promise<void>;
  /** A person writes in the WhatsApp Business app. */
  writeInApp(text: string): Promise<void>;
  close(): Promise<void>;
}

const names = ["Nora Quist", "Elif Demir", "Samir Rao", "Ines Moreau", "Kofi Mensah", "Lena Vogt"];

/** Checks that the server is there, and becomes the WhatsApp that it sends to. */
export async function openStage(options: Options): Promise<Stage> {
  const { url, graphPort, appSecret, apiKey } = options;
  await requireServer(url);
  const graph = await openGraph(graphPort);
  graph.report({ webhooksUrl: `${url}/api/webhooks`, secret: appSecret });
  const api = apiKey === null ? null : createApi(url, apiKey);
  // A number of its own, so that each run is a new customer.
  const phone = `1555${String(randomInt(10_000_000)).padStart(7, "0")}`;
  const customerName = names[randomInt(names.length)] ?? "Nora Quist";
  const post = (body: unknown) => postSigned(`${url}/api/webhooks/whatsapp`, body, appSecret);
  return {
    customerName,
    api,
    mailbox: createMailbox({ graph, api, phone }),
    write: (text) => post(whatsappText({ from: phone, name: customerName, text })),
    writeInApp: (text) => post(whatsappEcho({ to: phone, text })),
    async close() {
      await graph.stop();
    },
  };
}

async function requireServer(url: string): Promise<void> {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  if (response?.ok) return;
  const state = response ? `it answers ${response.status}` : "nothing answers there";
  throw new OperatorError(
    `--url or APP_URL must be a running server, and at ${url} ${state}. npm run simulate -- --help says how to start one.`,
  );
}

async function openGraph(port: number): Promise<FakeGraph> {
  try {
    return await startFakeGraph({ port });
  } catch (error) {
    if (errorCode(error) !== "EADDRINUSE") throw error;
    throw new OperatorError(`--graph-port must be a free port, and another program listens on ${port}.`);
  }
}

async function postSigned(target: string, body: unknown, secret: string): Promise<void> {
  const { status } = await deliver(target, body, secret).catch(() => ({ status: 0 }));
  if (status === 200) return;
  if (status === 0) throw new OperatorError(`The server does not answer any more at ${target}.`);
  const why =
    status === 401
      ? "The server refused the signature: META_APP_SECRET must be the same here and there."
      : `The server answered ${status} to a webhook.`;
  throw new OperatorError(why);
}
