export interface ReceivedEvent {
  name: string;
  data: unknown;
  id: string | null;
}

/** Reads a stream of server-sent events one by one; `null` when it has ended. */
export function readEvents(response: Response): { next(): Promise<ReceivedEvent | null>; cancel(): Promise<void> } {
  if (!response.body) throw new Error("no stream");
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let held = "";
  return {
    async next() {
      for (;;) {
        const end = held.indexOf("\n\n");
        if (end >= 0) {
          const event = parseEvent(held.slice(0, end));
          held = held.slice(end + 2);
          if (event) return event;
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        held += decoder.decode(value, { stream: true });
      }
    },
    cancel: () => reader.cancel(),
  };
}

function parseEvent(text: string): ReceivedEvent | null {
  const field = (name: string) =>
    text
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const [name, data] = [field("event"), field("data")];
  return name && data ? { name, data: JSON.parse(data), id: field("id") ?? null } : null;
}
