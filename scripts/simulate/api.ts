import { z } from "zod";
import { OperatorError } from "#scripts/start/operator-error.ts";

const control = z.object({
  speaker: z.string(),
  because: z.string().nullish(),
  until: z.coerce.date().nullish(),
});
const conversation = z.object({
  id: z.string(),
  control,
  qualification: z.object({ state: z.string(), answered: z.number(), total: z.number() }),
});
export type ApiConversation = z.infer<typeof conversation>;

const message = z.object({ id: z.string(), author: z.string(), state: z.string(), text: z.string() });
export type ApiMessage = z.infer<typeof message>;

const page = <T extends z.ZodType>(item: T) => z.object({ data: z.array(item), nextCursor: z.string().nullish() });

/** The server's REST API, as far as the simulation needs it. */
export interface Api {
  /** Null until the server knows the customer. */
  findConversation(phone: string): Promise<ApiConversation | null>;
  listMessages(conversationId: string): Promise<ApiMessage[]>;
  act(conversationId: string, action: "take-control" | "hand-back"): Promise<void>;
  sendMessage(conversationId: string, text: string): Promise<void>;
}

export function createApi(url: string, key: string): Api {
  const call = async (method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> => {
    const request = {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetch(`${url}/api/v1${path}`, request).catch(() => null);
    if (!response) throw new OperatorError(`The server does not answer any more at ${url}.`);
    if (response.status === 401)
      throw new OperatorError("The server refused the API key: DEMO_API_KEY must be the same here and there.");
    const text = await response.text();
    if (!response.ok)
      throw new OperatorError(`${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`);
    return text === "" ? null : JSON.parse(text);
  };
  const to = (conversationId: string) => `/conversations/${encodeURIComponent(conversationId)}`;
  return {
    async findConversation(phone) {
      const query = new URLSearchParams({ channel: "whatsapp", identity: phone });
      const found = page(conversation).parse(await call("GET", `/conversations?${query}`));
      return found.data[0] ?? null;
    },
    async listMessages(conversationId) {
      return page(message).parse(await call("GET", `${to(conversationId)}/messages`)).data;
    },
    async act(conversationId, action) {
      await call("POST", `${to(conversationId)}/${action}`, {});
    },
    async sendMessage(conversationId, text) {
      await call("POST", `${to(conversationId)}/messages`, { text });
    },
  };
}
