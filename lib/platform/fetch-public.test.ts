import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ForbiddenAddress, fetchPublic, isPrivateAddress } from "./fetch-public.ts";

let server: Server;
let url: string;
let location = "";
const seen: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === "/away") return void response.writeHead(302, { location }).end();
    response.end("the file");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const signal = AbortSignal.timeout(20_000);
const ask = (address: string, allowLoopback = false) => fetchPublic(address, { allowLoopback, signal });

describe("addresses of our own network", () => {
  it.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.31.0.1", true],
    ["192.168.1.1", true],
    ["169.254.169.254", true],
    ["100.64.0.1", true],
    ["0.0.0.0", true],
    ["::1", true],
    ["::", true],
    ["::ffff:10.0.0.1", true],
    ["64:ff9b::a00:1", true],
    ["fd00::1", true],
    ["fe80::1", true],
    ["not an address", true],
    ["157.240.1.1", false],
    ["2a03:2880::1", false],
  ])("%s: %s", (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});

describe("a fetch of what somebody else named", () => {
  it.each([
    "http://example.com/a.jpg",
    "https://127.0.0.1/a.jpg",
    "https://[::1]/a.jpg",
    "https://169.254.169.254/latest",
    "https://0x7f000001/a.jpg",
    "https://2130706433/a.jpg",
    "https://localhost/a.jpg",
    "file:///etc/passwd",
    "a.jpg",
  ])("does not go to %s", async (address) => {
    await expect(ask(address)).rejects.toBeInstanceOf(ForbiddenAddress);
  });

  it("goes to this machine only where that is allowed", async () => {
    await expect(ask(url)).rejects.toBeInstanceOf(ForbiddenAddress);
    expect((await ask(url, true)).statusCode).toBe(200);
  });

  it.each(["http://10.0.0.1/", "https://169.254.169.254/", "ftp://example.com/"])(
    "does not follow a redirect to %s",
    async (target) => {
      location = target;
      await expect(ask(`${url}/away`, true)).rejects.toBeInstanceOf(ForbiddenAddress);
    },
  );

  it("follows a redirect, and leaves the token with the first host", async () => {
    location = `${url.replace("127.0.0.1", "localhost")}/file`;
    const headers = { authorization: "Bearer secret" };
    const response = await fetchPublic(`${url}/away`, { allowLoopback: true, headers, signal });
    expect(response.statusCode).toBe(200);
    expect(seen.slice(-2)).toEqual(["Bearer secret", undefined]);
  });

  it("does not go round in circles", async () => {
    location = `${url}/away`;
    await expect(ask(`${url}/away`, true)).rejects.toThrow("too many redirects");
  });
});
