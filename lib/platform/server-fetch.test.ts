import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ForbiddenAddress } from "./fetch-public.ts";
import { createServerFetch, type Reach } from "./server-fetch.ts";

let server: Server;
let port: number;
const seen: { method: string | undefined; type: string | undefined; body: string; socket: number | undefined }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    seen.push({
      method: request.method,
      type: request.headers["content-type"],
      body,
      socket: request.socket.remotePort,
    });
    if (request.url === "/away") return void response.writeHead(302, { location: "http://169.254.169.254/" }).end();
    if (request.url === "/long") return void response.end("x".repeat(9_000_000));
    response.writeHead(201, { "x-own": "yes" }).end("hello");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (reach: Reach, address: string, init?: RequestInit) => createServerFetch(reach)(address, init);

describe("where a server may stand", () => {
  it.each<[Reach, string]>([
    ["public", "http://example.com/v1"],
    ["public", "https://127.0.0.1/v1"],
    ["public", "https://localhost/v1"],
    ["public", "https://10.0.0.1/v1"],
    ["public", "https://[::1]/v1"],
    ["public", "https://[::ffff:10.0.0.1]/v1"],
    ["public", "https://0x7f000001/v1"],
    ["public", "https://169.254.169.254/latest"],
    ["private", "http://169.254.169.254/latest"],
    ["private", "http://[fe80::1]/v1"],
    ["private", "http://[::ffff:169.254.169.254]/v1"],
    ["any", "ftp://127.0.0.1/v1"],
  ])("%s: not at %s", async (reach, address) => {
    await expect(ask(reach, address)).rejects.toBeInstanceOf(ForbiddenAddress);
  });

  it.each<[Reach, string]>([
    ["private", "127.0.0.1"],
    ["private", "localhost"],
    ["any", "127.0.0.1"],
  ])("%s: at %s", async (reach, host) => {
    const response = await ask(reach, `http://${host}:${port}/`);
    expect(response.status).toBe(201);
    expect(response.headers.get("x-own")).toBe("yes");
    expect(await response.text()).toBe("hello");
  });
});

it("sends what it is given, files too", async () => {
  seen.length = 0;
  const headers = { "content-type": "application/json" };
  await ask("any", `http://127.0.0.1:${port}/`, { method: "POST", headers, body: '{"é":1}' });
  const form = new FormData();
  form.set("file", new Blob(["abc"]), "a.ogg");
  await ask("any", `http://127.0.0.1:${port}/`, { method: "POST", body: form });
  expect(seen[0]).toMatchObject({ method: "POST", type: "application/json", body: '{"é":1}' });
  expect(seen[1]?.type).toMatch(/^multipart\/form-data; boundary=/);
  expect(seen[1]?.body).toContain('filename="a.ogg"');
});

it("keeps the connection for the next call", async () => {
  seen.length = 0;
  const one = createServerFetch("any");
  for (let count = 0; count < 2; count++) await (await one(`http://127.0.0.1:${port}/`)).text();
  expect(seen[0]?.socket).toBe(seen[1]?.socket);
});

it("does not follow a redirect", async () => {
  expect((await ask("private", `http://127.0.0.1:${port}/away`)).status).toBe(302);
});

it("does not read without end", async () => {
  await expect(ask("any", `http://127.0.0.1:${port}/long`)).rejects.toThrow("too long");
});
