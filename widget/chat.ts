import { assertNever } from "#lib/domain/assert-never.ts";
import {
  type FrameMessage,
  type HostMessage,
  parseFrameMessage,
  type WidgetPreview,
  wrapMessage,
} from "#lib/domain/channel/widget-message.ts";
import { say } from "./console-line.ts";
import { widgetDictionary } from "./dictionary.ts";
import { element } from "./element.ts";
import { knownVisitor } from "./known-visitor.ts";
import { frameAddress, type WidgetOptions } from "./options.ts";
import { fullScreenQuery, paint } from "./style.ts";
import { type WidgetView, widgetView } from "./view.ts";

/** What the site may call, as `window.frontdesk`. */
export interface FrontdeskChat {
  open: () => void;
  close: () => void;
}

const patienceMs = 15_000;

/** The bubble and its panel on one page. The conversation is the chat page in a frame, loaded when it is needed. */
export class WidgetChat implements FrontdeskChat {
  readonly #options: WidgetOptions;
  readonly #words: ReturnType<typeof widgetDictionary>;
  readonly #view: WidgetView;
  readonly #known: ReturnType<typeof knownVisitor>;
  readonly #fullScreen = matchMedia(fullScreenQuery);
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #lost = false;
  #unread = 0;
  #preview: WidgetPreview | null = null;
  #overflowBefore = "";

  constructor(options: WidgetOptions) {
    this.#options = options;
    this.#words = widgetDictionary(options.language);
    this.#known = knownVisitor(options.key);
    this.#view = widgetView(options, this.#words, {
      toggle: () => (this.#view.panel.open ? this.close() : this.open()),
      open: () => this.open(),
      close: () => this.close(),
      dismiss: () => this.#dismiss(),
    });
    this.#view.panel.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.#fullScreen.addEventListener("change", () => this.#refit());
    visualViewport?.addEventListener("resize", () => this.#fitAboveKeyboard());
    addEventListener("message", (event) => this.#hear(event));
  }

  mount(page: HTMLElement): void {
    page.append(this.#view.host);
    // Who wrote before may have an answer waiting. Everyone else costs the site no request.
    if (this.#known.read()) this.#whenIdle(() => this.#load());
  }

  open = (): void => {
    if (this.#view.panel.open) return;
    if (this.#lost) this.#unload();
    this.#load();
    this.#showPanel();
    this.#showUnread(0, null);
    this.#view.nameBubble(this.#words.close, true);
    this.#focusFrame();
  };

  close = (): void => {
    if (!this.#view.panel.open) return;
    this.#hidePanel();
    this.#tell({ type: "closed" });
    this.#view.nameBubble(this.#words.open, false);
    this.#view.bubble.focus();
  };

  #load(): void {
    if (this.#frame !== null) return;
    const { panel, tell } = this.#view;
    const src = frameAddress(this.#options, location.origin);
    this.#frame = element("iframe", { src, title: this.#words.chat, allow: "autoplay" });
    // After the cover: until there is something to see in the frame, the focus belongs to the way out.
    panel.append(this.#frame);
    tell(this.#words.loading, false);
    this.#patience = setTimeout(() => this.#lose(), patienceMs);
  }

  /** The next opening tries again. */
  #lose(): void {
    const { desk } = this.#options;
    this.#lost = true;
    this.#view.tell(this.#words.lost, true);
    say(`${desk} did not answer. If this site has a content policy, frame-src must allow it.`);
  }

  #unload(): void {
    this.#lost = false;
    this.#frame?.remove();
    this.#frame = null;
  }

  #whenIdle(action: () => void): void {
    if (document.readyState === "complete") setTimeout(action);
    else addEventListener("load", () => setTimeout(action), { once: true });
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (this.#frame === null || source !== this.#frame.contentWindow || origin !== this.#options.desk) return;
    const message = parseFrameMessage(data);
    if (message !== null) this.#obey(message);
  }

  #obey(message: FrameMessage): void {
    switch (message.type) {
      case "ready":
        return this.#begin(message.title, message.color);
      case "state":
        this.#known.write(message.known);
        if (!this.#view.panel.open) this.#hearAnswers(message.unread, message.preview);
        return;
      case "close":
        return this.close();
      case "grow":
        this.#view.panel.classList.toggle("grown", message.grown);
        return;
      case "refused":
        return this.#refuse(message.reason);
      default:
        return assertNever(message);
    }
  }

  #begin(title: string, color: string): void {
    this.#ready = true;
    this.#lost = false;
    clearTimeout(this.#patience);
    this.#view.cover.hidden = true;
    const name = this.#words.chatWith(title);
    this.#frame?.setAttribute("title", name);
    this.#view.panel.setAttribute("aria-label", name);
    if (this.#options.color === null) paint(this.#view.host, color);
    if (this.#view.panel.open) this.#focusFrame();
  }

  #refuse(reason: Extract<FrameMessage, { type: "refused" }>["reason"]): void {
    const { key } = this.#options;
    clearTimeout(this.#patience);
    this.#view.tell(this.#words.refused, false);
    say(
      reason === "unknown_key"
        ? `there is no web chat with the key "${key}". Check data-key.`
        : `${location.origin} is not among the allowed sites of the web chat "${key}". Add it under Channels.`,
    );
  }

  #hearAnswers(unread: number, preview: WidgetPreview | null): void {
    const isNews = unread > this.#unread;
    this.#showUnread(unread, isNews || unread === 0 ? preview : this.#preview);
    if (isNews && preview !== null) this.#view.speak(this.#words.newMessage(preview.name, preview.text));
    this.#view.nameBubble(unread === 0 ? this.#words.open : this.#words.openUnread(unread), false);
  }

  #showUnread(unread: number, preview: WidgetPreview | null): void {
    const changed = unread !== this.#unread;
    this.#unread = unread;
    this.#preview = preview;
    this.#view.showUnread(unread, preview);
    if (changed) dispatchEvent(new CustomEvent("frontdesk:unread", { detail: { count: unread } }));
  }

  #dismiss(): void {
    this.#showUnread(this.#unread, null);
    this.#view.bubble.focus();
  }

  #tell(message: HostMessage): void {
    if (this.#ready) this.#frame?.contentWindow?.postMessage(wrapMessage(message), this.#options.desk);
  }

  #focusFrame(): void {
    if (!this.#ready) return;
    this.#frame?.focus();
    this.#tell({ type: "opened", fullScreen: this.#fullScreen.matches });
  }

  /** Full screen is modal: what lies behind neither scrolls nor takes the focus. */
  #showPanel(): void {
    const { style } = document.documentElement;
    if (!this.#fullScreen.matches) return this.#view.panel.show();
    this.#overflowBefore = style.overflow;
    style.overflow = "hidden";
    this.#view.panel.showModal();
  }

  #hidePanel(): void {
    const { panel } = this.#view;
    if (panel.matches(":modal")) document.documentElement.style.overflow = this.#overflowBefore;
    panel.style.removeProperty("height");
    panel.close();
  }

  /** Phones put their keyboard over the page: the chat ends where it begins. */
  #fitAboveKeyboard(): void {
    const { panel } = this.#view;
    if (!panel.matches(":modal") || visualViewport === null) return;
    panel.style.setProperty("height", `${Math.round(visualViewport.height * visualViewport.scale)}px`);
  }

  /** The window has become wider or narrower than a phone. */
  #refit(): void {
    if (!this.#view.panel.open) return;
    this.#hidePanel();
    this.#showPanel();
    this.#focusFrame();
  }
}
