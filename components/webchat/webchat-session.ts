import { v4 as newUuid } from "uuid";
import { fetchMessages, sendMessage } from "./webchat-api.ts";
import { fileAddress, type WebchatFile } from "./webchat-file.ts";
import { parseMessage, parseTyping } from "./webchat-message.ts";
import {
  confirmSent,
  emptyWebchat,
  findNextToSend,
  mergeMessages,
  type OutgoingMessage,
  setOutgoing,
  type WebchatState,
} from "./webchat-state.ts";
import type { WebchatStorage } from "./webchat-storage.ts";
import { type WebchatStream, webchatStream } from "./webchat-stream.ts";
import { type UploadResult, uploadFile } from "./webchat-upload.ts";

type Uploaded = Exclude<UploadResult, { type: "stranger" }>;

const typingMs = 8_000;
const attemptsBeforeFailed = 3;
const longestPauseMs = 15_000;
/** A tab that nobody looks at gives its connection back: browsers have six for all tabs together. */
const hiddenMs = 60_000;

/** One open chat: sends in order, listens, catches up. Holds the state outside of React, so that a render loses nothing. */
export class WebchatSession {
  #state: WebchatState = emptyWebchat;
  #listeners = new Set<() => void>();
  #cursor: string | null = null;
  #stream: WebchatStream | null = null;
  #sending = false;
  #attempts = 0;
  #catchingUp = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  /** The upload that makes this browser a visitor, while it runs. */
  #becoming: Promise<unknown> | null = null;
  readonly #key: string;
  readonly #storage: WebchatStorage;

  constructor(key: string, storage: WebchatStorage) {
    this.#key = key;
    this.#storage = storage;
  }

  getState = (): WebchatState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to listen; the answer stops it. */
  start(): () => void {
    const known = this.#storage.readToken() !== null;
    this.#set({ ...this.#state, known, seenId: this.#storage.readSeen(), outgoing: this.#storage.readOutbox() });
    addEventListener("online", this.#return);
    addEventListener("offline", this.#lose);
    document.addEventListener("visibilitychange", this.#wake);
    this.#listen();
    if (known) void this.#catchUp();
    else this.#set({ ...this.#state, loaded: true });
    void this.#sendNext();
    return () => this.#stop();
  }

  send(text: string, file: WebchatFile | null = null): void {
    const at = new Date().toISOString();
    const state = navigator.onLine ? ("sending" as const) : ("waiting" as const);
    const message = { id: newUuid(), text, file, at, state, retryAt: null };
    this.#setOutbox({ ...this.#state, outgoing: [...this.#state.outgoing, message] });
    void this.#sendNext();
  }

  retry(id: string): void {
    this.#attempts = 0;
    this.#setOutbox(setOutgoing(this.#state, id, { state: "sending", retryAt: null }));
    void this.#sendNext();
  }

  /** Everything that is there is on the screen now. */
  see(): void {
    const newest = this.#state.messages.at(-1)?.id;
    if (newest === undefined || newest === this.#state.seenId) return;
    this.#storage.writeSeen(newest);
    this.#set({ ...this.#state, seenId: newest });
  }

  /** @param onProgress from 0 to 1 */
  async upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
    // The first thing that comes from this browser makes its visitor: a second one at the same time would make another.
    while (this.#storage.readToken() === null && this.#becoming !== null) await this.#becoming;
    const token = this.#storage.readToken();
    const running = uploadFile(this.#key, token, file, { onProgress, signal }).then((result) =>
      this.#meet(result, token),
    );
    if (token !== null) return running;
    this.#becoming = running.finally(() => {
      this.#becoming = null;
    });
    return running;
  }

  /** What an upload told of who this is. */
  #meet(result: UploadResult, token: string | null): Uploaded {
    if (result.type === "stranger") {
      this.#forgetMe();
      return { type: "failed", problem: "unreachable" };
    }
    if (result.type !== "uploaded" || result.visitorToken === null || result.visitorToken === token) return result;
    this.#storage.writeToken(result.visitorToken);
    this.#set({ ...this.#state, known: true });
    this.#listen();
    return result;
  }

  fileAddress(file: WebchatFile): string {
    return fileAddress(file, this.#storage.readToken());
  }

  #stop(): void {
    removeEventListener("online", this.#return);
    removeEventListener("offline", this.#lose);
    document.removeEventListener("visibilitychange", this.#wake);
    this.#hangUp();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #set(next: WebchatState): void {
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #setOutbox(next: WebchatState): void {
    this.#set(next);
    this.#storage.writeOutbox(next.outgoing);
  }

  #later(ms: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, ms);
    this.#timers.add(timer);
  }

  /** What failed while the network was bad goes by itself now that it is back. */
  #return = (): void => {
    const outgoing = this.#state.outgoing.map((message) =>
      message.state === "failed" ? { ...message, state: "waiting" as const } : message,
    );
    this.#set({ ...this.#state, outgoing });
    this.#wake();
  };

  #wake = (): void => {
    if (document.visibilityState === "hidden") {
      this.#later(hiddenMs, () => {
        if (document.visibilityState === "hidden") this.#hangUp();
      });
      return;
    }
    if (this.#state.connection === "offline" && navigator.onLine) this.#set({ ...this.#state, connection: "live" });
    this.#attempts = 0;
    this.#listen();
    void this.#catchUp();
    void this.#sendNext();
  };

  #lose = (): void => {
    const outgoing = this.#state.outgoing.map((message) =>
      message.state === "sending" ? { ...message, state: "waiting" as const } : message,
    );
    this.#set({ ...this.#state, outgoing, connection: "offline" });
  };

  #listen(): void {
    const token = this.#storage.readToken();
    if (token === null || this.#stream?.isOpen(token)) return;
    this.#stream?.close();
    this.#stream = webchatStream(this.#key, token, {
      onOpen: () => {
        if (this.#state.connection === "reconnecting") this.#set({ ...this.#state, connection: "live" });
        void this.#catchUp();
      },
      onLost: () => this.#set({ ...this.#state, connection: navigator.onLine ? "reconnecting" : "offline" }),
      onMessage: (data) => {
        const message = parseMessage(data);
        if (message === null) void this.#catchUp();
        else this.#setOutbox(mergeMessages(this.#state, [message]));
      },
      onTyping: (data) => {
        const typing = parseTyping(data);
        this.#set({ ...this.#state, typing });
        this.#later(typingMs, () => {
          if (this.#state.typing === typing) this.#set({ ...this.#state, typing: null });
        });
      },
      onRead: () => this.#set({ ...this.#state, readUntil: this.#state.messages.at(-1)?.at ?? null }),
    });
  }

  /** Only answers move the cursor: a message from the stream may have overtaken one that got lost. */
  async #catchUp(): Promise<void> {
    const token = this.#storage.readToken();
    if (token === null || this.#catchingUp) return;
    this.#catchingUp = true;
    const result = await fetchMessages(this.#key, token, this.#cursor);
    this.#catchingUp = false;
    if (result.type === "stranger") this.#forgetMe();
    if (result.type !== "messages") {
      this.#set({ ...this.#state, loaded: true });
      return;
    }
    const last = result.messages.at(-1);
    this.#setOutbox({ ...mergeMessages(this.#state, result.messages), loaded: true });
    if (last === undefined || last.id === this.#cursor) return;
    this.#cursor = last.id;
    // There may be another page.
    if (result.messages.length >= 20) await this.#catchUp();
  }

  /** The server does not know this token any more: this browser begins anew, with what it has not sent. */
  #forgetMe(): void {
    this.#storage.writeToken(null);
    this.#set({ ...this.#state, known: false });
    this.#cursor = null;
    this.#hangUp();
  }

  #hangUp(): void {
    this.#stream?.close();
    this.#stream = null;
  }

  async #sendNext(): Promise<void> {
    const next = findNextToSend(this.#state);
    if (next === null || this.#sending) return;
    if (this.#becoming !== null) {
      await this.#becoming;
      return this.#sendNext();
    }
    if (!navigator.onLine) {
      this.#setOutbox(setOutgoing(this.#state, next.id, { state: "waiting", retryAt: null }));
      return;
    }
    if (next.retryAt !== null && next.retryAt > Date.now()) return;
    this.#sending = true;
    this.#set(setOutgoing(this.#state, next.id, { state: "sending", retryAt: null }));
    const result = await sendMessage(this.#key, this.#storage.readToken(), next);
    this.#sending = false;
    this.#settle(next, result);
  }

  #settle(message: OutgoingMessage, result: Awaited<ReturnType<typeof sendMessage>>): void {
    switch (result.type) {
      case "sent":
        this.#attempts = 0;
        if (result.visitorToken !== null) this.#storage.writeToken(result.visitorToken);
        this.#setOutbox({ ...confirmSent(this.#state, message.id, result.message), known: true });
        this.#listen();
        break;
      case "limited": {
        const retryAt = Date.now() + result.retryAfterMs;
        this.#setOutbox(setOutgoing(this.#state, message.id, { state: "limited", retryAt }));
        this.#later(result.retryAfterMs + 50, () => void this.#sendNext());
        return;
      }
      case "stranger":
        if (this.#attempts++ > 1)
          this.#setOutbox(setOutgoing(this.#state, message.id, { state: "refused", retryAt: null }));
        this.#forgetMe();
        break;
      case "refused":
        this.#setOutbox(setOutgoing(this.#state, message.id, { state: "refused", retryAt: null }));
        break;
      case "unreachable":
        this.#postpone(message);
        return;
    }
    void this.#sendNext();
  }

  /** A few tries with growing pauses; then the visitor decides. Without a network it simply waits. */
  #postpone(message: OutgoingMessage): void {
    this.#attempts += 1;
    const offline = !navigator.onLine;
    const state = offline ? "waiting" : this.#attempts >= attemptsBeforeFailed ? "failed" : "sending";
    this.#setOutbox(setOutgoing(this.#state, message.id, { state, retryAt: null }));
    if (offline) return;
    if (state === "failed") this.#attempts = 0;
    this.#later(Math.min(longestPauseMs, 500 * 2 ** this.#attempts), () => void this.#sendNext());
  }
}
