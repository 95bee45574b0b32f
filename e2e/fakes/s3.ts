import { createServer } from "node:http";

export interface FakeBucket {
  /** For `STORAGE_URL`. */
  storageUrl: string;
  objects: Map<string, Buffer>;
  stop(): Promise<void>;
}

/** A bucket in memory. It refuses what is not signed for it, as a real one does, but does not check the arithmetic. */
export async function startFakeBucket(): Promise<FakeBucket> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const signed =
      /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-west-1\/s3\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/;
    const isSigned = signed.test(request.headers.authorization ?? "") && request.headers["x-amz-date"] !== undefined;
    const end = (status: number, body: string | Buffer = "") => void response.writeHead(status).end(body);
    if (!isSigned) return end(403, "<Error><Code>AccessDenied</Code></Error>");
    const key = request.url?.replace(/^\/bucket\//, "") ?? "";
    const object = objects.get(key);
    if (request.method === "PUT") {
      // A real bucket refuses a body of unknown length.
      if (request.headers["content-length"] === undefined)
        return end(411, "<Error><Code>MissingContentLength</Code></Error>");
      objects.set(key, Buffer.concat(chunks));
      return end(200);
    }
    if (request.method === "DELETE") {
      objects.delete(key);
      return end(204);
    }
    if (!object) return end(404, "<Error><Code>NoSuchKey</Code></Error>");
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    if (!range) return end(200, object);
    return end(206, object.subarray(Number(range[1]), Number(range[2]) + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake bucket has no port");
  return {
    storageUrl: `s3://key:sec%2Fret@127.0.0.1:${address.port}/bucket?region=eu-west-1&tls=off`,
    objects,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
