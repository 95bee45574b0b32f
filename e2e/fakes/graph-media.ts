import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

/** A customer's file as the platform keeps it, with what goes wrong on the way to us. */
const mediaFile = z.object({
  id: z.string().default(() => randomUUID()),
  base64: z.string(),
  mimeType: z.string().default("image/jpeg"),
  /** What the platform says; the true one unless told otherwise. */
  sha256: z.string().optional(),
  /** Without a token, as on Messenger and Instagram. */
  open: z.boolean().default(false),
  /** So many downloads find an address that has died. */
  expired: z.number().default(0),
  /** So many downloads give other bytes than they should. */
  damaged: z.number().default(0),
  /** So many downloads break off half-way. */
  cut: z.number().default(0),
  /** So many look-ups and downloads fail with a 500. */
  broken: z.number().default(0),
  /** So many look-ups say that the token is no longer good. */
  refused: z.number().default(0),
  delayMs: z.number().default(0),
  redirectTo: z.string().optional(),
});
type MediaFile = z.infer<typeof mediaFile>;
export type MediaInput = z.input<typeof mediaFile>;

const profile = z.object({
  userId: z.string(),
  answer: z.record(z.string(), z.unknown()),
  status: z.number().default(200),
});
export type ProfileInput = z.input<typeof profile>;

export interface Upload {
  id: string;
  accountId: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  base64: string;
}

export interface FakeMedia {
  /** Files that were uploaded to be sent, oldest first. */
  uploads: readonly Upload[];
  /** Keeps a file for us to fetch. */
  put(file: MediaInput): { id: string; url: string };
  setProfile(profile: ProfileInput): void;
  /** The next so many uploads fail with this code. */
  failUploads(times: number, code: number): void;
}

type Json = Record<string, unknown>;
const object = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The words of a send that carries a file, null for one that carries none. */
export function mediaWords(payload: Json): string | null {
  const kind = text(payload.type);
  if (kind !== null && ["image", "video", "audio", "document", "sticker"].includes(kind)) {
    const file = object(payload[kind]);
    return text(file.id) === null && text(file.link) === null ? null : (text(file.caption) ?? "");
  }
  const attachment = object(object(payload.message).attachment);
  return text(object(attachment.payload).url) === null ? null : "";
}

/** The part of the fake that knows files and profiles. */
export function createMedia() {
  const files = new Map<string, MediaFile>();
  const profiles = new Map<string, z.infer<typeof profile>>();
  const uploads: Upload[] = [];
  let failing = { times: 0, code: 0 };
  let baseUrl = "";

  const urlOf = (id: string) => `${baseUrl}/__media/${id}?signature=${randomUUID()}`;
  const media: FakeMedia = {
    uploads,
    put(input) {
      const file = mediaFile.parse(input);
      files.set(file.id, file);
      return { id: file.id, url: urlOf(file.id) };
    },
    setProfile: (input) => void profiles.set(input.userId, profile.parse(input)),
    failUploads: (times, code) => {
      failing = { times, code };
    },
  };

  async function serve(file: MediaFile, token: string | null, response: ServerResponse): Promise<void> {
    if (file.delayMs > 0) await delay(file.delayMs);
    if (file.redirectTo !== undefined) return void response.writeHead(302, { location: file.redirectTo }).end();
    if (!file.open && token === null) return html(response, 200);
    if (takeOne(file, "broken")) return html(response, 500);
    if (takeOne(file, "expired")) return html(response, 404);
    const bytes = Buffer.from(file.base64, "base64");
    const isDamaged = takeOne(file, "damaged");
    response.writeHead(200, { "content-type": file.mimeType, "content-length": String(bytes.byteLength) });
    if (takeOne(file, "cut")) {
      response.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), () => response.destroy());
      return;
    }
    response.end(isDamaged ? Buffer.concat([bytes.subarray(0, -1), Buffer.from([0])]) : bytes);
  }

  async function keepUpload(accountId: string, request: IncomingMessage, bytes: Buffer): Promise<[number, Json]> {
    if (failing.times > 0) {
      failing = { ...failing, times: failing.times - 1 };
      return [400, { error: { message: "Upload failed", type: "OAuthException", code: failing.code } }];
    }
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(bytes), { headers }).formData();
    const file = form.get("file");
    if (!(file instanceof File))
      return [400, { error: { message: "file is missing", type: "OAuthException", code: 100 } }];
    const id = randomUUID();
    const content = Buffer.from(await file.arrayBuffer());
    const { name: fileName, type: mimeType, size: sizeBytes } = file;
    uploads.push({ id, accountId, fileName, mimeType, sizeBytes, base64: content.toString("base64") });
    return [200, { id }];
  }

  return {
    media,
    setBaseUrl: (url: string) => {
      baseUrl = url;
    },
    /** False for what is none of its business. */
    async answer(call: {
      request: IncomingMessage;
      url: URL;
      bytes: Buffer;
      token: string | null;
      response: ServerResponse;
    }) {
      const { request, url, bytes, token, response } = call;
      const served = files.get(/^\/__media\/([^/]+)$/.exec(url.pathname)?.[1] ?? "");
      if (served) {
        await serve(served, token, response);
        return true;
      }
      if (token === null) return false;
      const [, id = "", edge] = /\/v\d+\.\d+\/([^/]+)(\/media)?$/.exec(url.pathname) ?? [];
      if (request.method === "POST" && edge !== undefined) {
        json(response, ...(await keepUpload(id, request, bytes)));
        return true;
      }
      if (request.method !== "GET" || edge !== undefined) return false;
      const file = files.get(id);
      const known = profiles.get(id);
      if (file) json(response, ...lookUp(file, urlOf(id)));
      else if (known) json(response, known.status, known.answer);
      else if (url.searchParams.has("phone_number_id")) json(response, 400, unknownObject);
      return file !== undefined || known !== undefined || url.searchParams.has("phone_number_id");
    },
    control(action: string, body: unknown): unknown {
      switch (action) {
        case "POST /media":
          return media.put(mediaFile.parse(body));
        case "GET /uploads":
          return uploads;
        case "POST /profiles":
          media.setProfile(profile.parse(body));
          return { ok: true };
        default:
          return undefined;
      }
    },
  };
}

const unknownObject = {
  error: {
    message: "Unsupported get request. Object does not exist",
    type: "GraphMethodException",
    code: 100,
    error_subcode: 33,
  },
};

function lookUp(file: MediaFile, url: string): [number, Json] {
  if (takeOne(file, "broken")) return [500, { error: { message: "Please retry", type: "OAuthException", code: 2 } }];
  if (takeOne(file, "refused"))
    return [401, { error: { message: "Error validating access token", type: "OAuthException", code: 190 } }];
  const bytes = Buffer.from(file.base64, "base64");
  const sha256 = file.sha256 ?? createHash("sha256").update(bytes).digest("hex");
  const facts = { url, mime_type: file.mimeType, sha256, file_size: bytes.byteLength, id: file.id };
  return [200, { ...facts, messaging_product: "whatsapp" }];
}

function takeOne(file: MediaFile, what: "expired" | "damaged" | "cut" | "broken" | "refused"): boolean {
  if (file[what] <= 0) return false;
  file[what] -= 1;
  return true;
}

function html(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/html" }).end("<html><script>alert(1)</script></html>");
}

function json(response: ServerResponse, status: number, value: Json): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
