import { connect, createServer, type Server, type Socket } from "node:net";

export interface Cable {
  /** The same address as was given, through the cable. */
  url: string;
  /** Breaks every connection and takes no new one, as a server that goes away. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** A line to a server that can be cut and mended. */
export async function layCable(to: string): Promise<Cable> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const link = (near: Socket) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  };
  let server: Server | undefined;
  const listen = async (port: number) => {
    const next = createServer(link);
    await new Promise<void>((resolve) => next.listen(port, "127.0.0.1", resolve));
    server = next;
  };
  await listen(0);
  const address = server?.address();
  if (!address || typeof address === "string") throw new Error("the cable has no port");
  const { port } = address;
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    async cut() {
      const closed = new Promise<void>((resolve) => server?.close(() => resolve()));
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
    mend: () => listen(port),
  };
}
