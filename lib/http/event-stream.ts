export interface EventWriter {
  /** @param id lets a browser that comes back say what it has seen last */
  send(name: string, data: unknown, id?: string): void;
  close(): void;
}

const heartbeatMs = 15_000;
/** A reader that is this many pieces behind is cut off: it comes back and asks for what it missed. */
const backlogMax = 500;

/**
 * An answer of server-sent events. `start` subscribes and gives what ends the subscription; that runs once, whoever ends
 * the stream. The answer begins when the subscription stands.
 */
export async function eventStream(
  signal: AbortSignal,
  start: (writer: EventWriter) => Promise<() => void>,
): Promise<Response> {
  const { stream, write, end, onEnd } = openStream();
  const heartbeat = setInterval(() => write(": alive\n\n"), heartbeatMs);
  onEnd(() => clearInterval(heartbeat));
  signal.addEventListener("abort", end);
  onEnd(() => signal.removeEventListener("abort", end));
  // Something must be sent at once, or proxies hold back the head of the answer.
  write("retry: 1000\n\n");
  const send: EventWriter["send"] = (name, data, id) =>
    write(`${id ? `id: ${id}\n` : ""}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  try {
    onEnd(await start({ send, close: end }));
  } catch (error) {
    end();
    throw error;
  }
  if (signal.aborted) end();
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // no-transform: compression would hold events back.
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function openStream() {
  const encoder = new TextEncoder();
  const cleanups: (() => void)[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let open = true;

  function settle(): boolean {
    if (!open) return false;
    open = false;
    for (const cleanup of cleanups.splice(0)) cleanup();
    return true;
  }
  function end(): void {
    if (settle()) controller?.close();
  }
  const stream = new ReadableStream<Uint8Array>({
    start: (made) => {
      controller = made;
    },
    // The reader left: the stream is closed already.
    cancel: () => void settle(),
  });
  return {
    stream,
    end,
    write(text: string): void {
      if (!open) return;
      if ((controller?.desiredSize ?? 0) < -backlogMax) end();
      else controller?.enqueue(encoder.encode(text));
    },
    /** Runs at the end, or now when that has come. */
    onEnd(cleanup: () => void): void {
      if (open) cleanups.push(cleanup);
      else cleanup();
    },
  };
}
