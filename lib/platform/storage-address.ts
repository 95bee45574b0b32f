/** What `STORAGE_URL` says. */
export interface StorageAddress {
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
  /** Host and bucket, without a slash at the end. */
  baseUrl: string;
}

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Null for what is no address of a bucket: `s3://ACCESS_KEY:SECRET@host[:port]/bucket?region=…`. */
export function parseStorageUrl(value: string): StorageAddress | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const bucket = url.pathname.replace(/^\/+|\/+$/g, "");
  const plain = url.searchParams.get("tls") === "off";
  const isComplete = url.username !== "" && url.password !== "" && url.hostname !== "" && /^[\w.-]+$/.test(bucket);
  // Without TLS everybody on the way reads the files of customers.
  if (url.protocol !== "s3:" || !isComplete || (plain && !loopback.has(url.hostname))) return null;
  return {
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get("region") ?? "us-east-1",
    baseUrl: `${plain ? "http" : "https"}://${url.host}/${bucket}`,
  };
}
