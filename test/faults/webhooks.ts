import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { metaChannelKinds } from "#lib/domain/channel/channel-kind.ts";
import type { App } from "#lib/services/context.ts";
import { receiveDelivery } from "#lib/services/inbound/receive-delivery.ts";

export interface Webhooks {
  /** Base address; the last part of the path is the kind of channel. */
  url: string;
  stop(): Promise<void>;
}

/**
 * The webhook's service behind a socket, for the reports of the fake Graph.
 * @param stored runs before the answer
 */
export async function startWebhooks(app: App, stored: () => Promise<void> = async () => {}): Promise<Webhooks> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const kind = metaChannelKinds.find((one) => request.url?.endsWith(one)) ?? "whatsapp";
    const signature = String(request.headers["x-hub-signature-256"]);
    const receipt = await receiveDelivery(app, { kind, body, signature }).catch(() => null);
    if (receipt === "stored") await stored();
    response.writeHead(receipt === "stored" ? 200 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port for the webhooks");
  return {
    url: `http://127.0.0.1:${address.port}/api/webhooks`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
