import { once } from "node:events";
import { createServer } from "node:net";
import { errorCode, OperatorError } from "./operator-error.ts";

/** Fails now, before the long part of the start, when the server could not listen later. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    throw listenError(error, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

export function listenError(error: unknown, host: string, port: number): OperatorError {
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    return new OperatorError(`PORT must be a free port: another program already listens on ${host}:${port}.`);
  }
  if (code === "EACCES") return new OperatorError(`PORT must be a port that this user may open, and ${port} is not.`);
  return new OperatorError(`HOST must be an address of this machine, and ${host} is not (${code}).`);
}
