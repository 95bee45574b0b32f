import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { rejectionOf, renderError } from "./model-response.ts";

/** What the fake does with a recording. */
export const transcriptionBehaviour = z.discriminatedUnion("type", [
  /** As a server without transcription: there is no such address. */
  z.object({ type: z.literal("absent") }),
  z.object({
    type: z.literal("hears"),
    text: z.string(),
    language: z.string().optional(),
    seconds: z.number().optional(),
    afterMs: z.number().int().min(0).default(0),
  }),
  /** Silence, which comes back as no words. */
  z.object({ type: z.literal("empty") }),
  /** As a server that does not have the model. */
  z.object({ type: z.literal("unknown_model") }),
  z.object({ type: z.literal("error"), status: z.number().int().min(400).max(599) }),
  /** Takes the recording and never answers. */
  z.object({ type: z.literal("hang") }),
  z.object({ type: z.literal("garbage") }),
]);
export type TranscriptionBehaviour = z.input<typeof transcriptionBehaviour>;

/** A recording that came. */
export interface TranscriptionCall {
  model: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
}

export interface TranscriptionAnswer {
  status: number;
  body: string;
}

export async function readTranscriptionCall(body: Buffer, headers: IncomingHttpHeaders): Promise<TranscriptionCall> {
  const type = headers["content-type"] ?? "";
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const file = form.get("file");
  if (!(file instanceof File)) throw new Error("no file");
  return { model: String(form.get("model")), fileName: file.name, mimeType: file.type, sizeBytes: file.size };
}

/** @returns null for an answer that never comes */
export async function answerTranscription(given: TranscriptionBehaviour): Promise<TranscriptionAnswer | null> {
  const behaviour = transcriptionBehaviour.parse(given);
  const json = (status: number, body: object) => ({ status, body: JSON.stringify(body) });
  switch (behaviour.type) {
    case "absent":
      return json(404, { detail: "Not Found" });
    case "hang":
      return null;
    case "unknown_model":
      return json(rejectionOf.unknown_model.status, rejectionOf.unknown_model.body);
    case "error":
      return json(behaviour.status, renderError("told to fail", "fake_error"));
    case "garbage":
      return { status: 200, body: "<html>Bad gateway</html>" };
    case "empty":
      return json(200, { text: "" });
    case "hears": {
      await wait(behaviour.afterMs);
      const { text, language, seconds } = behaviour;
      return json(200, { text, ...(language && { language }), ...(seconds && { duration: seconds }) });
    }
  }
}
