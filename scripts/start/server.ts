import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { Env } from "#lib/platform/env.ts";
import { listenError } from "./port.ts";

export interface WebServer {
  /** Takes no more requests, lets the running ones finish, and closes. */
  stop(): Promise<void>;
}

const finishMs = 5_000;
/** Longer than the idle time of common load balancers, so that they close first. */
const keepAliveTimeoutMs = 75_000;

/** Next.js in this process. */
export async function startServer({ host, port }: Env, { dev }: { dev: boolean }): Promise<WebServer> {
  // Loaded this late, so that a start that must fail fails at once.
  const { default: next } = await import("next");
  const app = next({ dev, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const running = new Set<ServerResponse>();
  const server = createServer(trackRunning(running, (request, response) => void handle(request, response)));
  server.keepAliveTimeout = keepAliveTimeoutMs;
  server.headersTimeout = keepAliveTimeoutMs + 5_000;
  await listen(server, host, port);
  return {
    async stop() {
      await Promise.race([closeServer(server, running), delay(finishMs)]);
      server.closeAllConnections();
      await Promise.race([app.close(), delay(finishMs)]);
    },
  };
}

function trackRunning(running: Set<ServerResponse>, handle: RequestListener): RequestListener {
  return (request, response) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    return handle(request, response);
  };
}

async function closeServer(server: Server, running: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Event streams never finish by themselves; the browser reconnects.
  for (const response of running) if (isEventStream(response)) response.destroy();
  await closed;
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/event-stream");
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw listenError(error, host, port);
  }
}
