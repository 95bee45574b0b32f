import { lookup as lookUpAddress } from "node:dns";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** The address leads to our own network, or to no place that may be asked. */
export class ForbiddenAddress extends Error {}

export interface PublicRequest {
  headers?: Readonly<Record<string, string>>;
  /** Also plain HTTP to this machine: for stand-ins of a platform. */
  allowLoopback: boolean;
  signal: AbortSignal;
}

const redirectsMax = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const ownNetworks = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  ownNetworks.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 127],
  // Both forms that carry an IPv4 address in them.
  ["64:ff9b::", 96],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  ownNetworks.addSubnet(network, bits, "ipv6");

/** Whether an IP address is one of our own network, or of no host at all. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return ownNetworks.check(address, family === 4 ? "ipv4" : "ipv6");
}

/**
 * GETs what somebody else named, over HTTPS from a public host only: every name is checked when it is connected to, so
 * neither a redirect nor a name that changes its mind leads inside. Secrets in `headers` stay with the first host.
 * @throws ForbiddenAddress, or the network's error
 */
export async function fetchPublic(address: string, options: PublicRequest): Promise<IncomingMessage> {
  let url = checked(address, options.allowLoopback);
  const firstHost = url.host;
  for (let hop = 0; hop <= redirectsMax; hop += 1) {
    const response = await get(url, options, url.host === firstHost ? options.headers : undefined);
    const { location } = response.headers;
    if (!redirects.has(response.statusCode ?? 0) || location === undefined) return response;
    response.destroy();
    url = checked(new URL(location, url).href, options.allowLoopback);
  }
  throw new ForbiddenAddress("too many redirects");
}

function checked(address: string, allowLoopback: boolean): URL {
  if (!URL.canParse(address)) throw new ForbiddenAddress("not an address");
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (allowLoopback && isLoopback(host)) return url;
  if (url.protocol !== "https:") throw new ForbiddenAddress("not over HTTPS");
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw new ForbiddenAddress("an address of our own network");
  return url;
}

/** Whether a host is this machine by name. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "127.0.0.1" || host === "::1";
}

const linkLocal = new BlockList();
linkLocal.addSubnet("169.254.0.0", 16, "ipv4");
linkLocal.addSubnet("fe80::", 10, "ipv6");

/** Addresses where clouds keep the credentials of a machine, and where nobody runs a server of their own. */
export function isLinkLocalAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return linkLocal.check(address, family === 4 ? "ipv4" : "ipv6");
}

function get(url: URL, options: PublicRequest, headers: PublicRequest["headers"] = {}): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const lookup = options.allowLoopback && isLoopback(url.hostname) ? {} : { lookup: lookUpPublic };
  return new Promise((resolve, reject) => {
    // No kept connection: each name is looked up, and checked, for its own request.
    const asked = send(url, { agent: false, headers, signal: options.signal, ...lookup }, resolve);
    asked.once("error", reject);
    asked.end();
  });
}

/** Looks up a name and refuses it when any of its addresses is forbidden: the check is that of the connection itself. */
export function lookUpUnless(isForbidden: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookUpAddress(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const inside = addresses.length === 0 || addresses.some(({ address }) => isForbidden(address));
      if (inside) return callback(new ForbiddenAddress(`${hostname} leads to our own network`), "", 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? "", first?.family);
    });
  };
}

const lookUpPublic = lookUpUnless(isPrivateAddress);
