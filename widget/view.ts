import type { WidgetPreview } from "#lib/domain/channel/widget-message.ts";
import type { WidgetDictionary } from "./dictionary.ts";
import { element, icon } from "./element.ts";
import { type WidgetOptions, pageAddress } from "./options.ts";
import { paint, widgetSheet } from "./style.ts";

export interface WidgetActions {
  toggle: () => void;
  open: () => void;
  close: () => void;
  dismiss: () => void;
}

export type WidgetView = ReturnType<typeof widgetView>;

const ink = "#171512";

/** What is seen of the chat, in a shadow root, so that neither the site's styles nor ours reach the other's elements. */
export function widgetView(options: WidgetOptions, words: WidgetDictionary, actions: WidgetActions) {
  const host = element("div", { "data-position": options.position, "data-theme": options.theme });
  const badge = element("span", { class: "badge", "aria-hidden": "true", hidden: "" });
  const bubble = element(
    "button",
    { class: "bubble", type: "button", "aria-label": words.open, "aria-expanded": "false", "aria-controls": "panel" },
    [icon("message"), icon("cross"), badge],
  );
  const text = element("button", { class: "text", type: "button" });
  const dismiss = element("button", { class: "dismiss", type: "button", "aria-label": words.dismiss }, [icon("cross")]);
  const preview = element("div", { class: "preview", hidden: "" }, [text, dismiss]);
  const { cover, tell } = coverOf(options, words, actions.close);
  const panel = element("dialog", { id: "panel", "aria-label": words.chat }, [cover]);
  const spoken = element("p", { class: "spoken", role: "status" });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [widgetSheet()];
  root.append(element("section", { "aria-label": words.chat }, [preview, bubble, panel, spoken]));
  paint(host, options.color ?? ink);

  bubble.addEventListener("click", actions.toggle);
  text.addEventListener("click", actions.open);
  dismiss.addEventListener("click", actions.dismiss);
  root.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && event.key === "Escape") actions.close();
  });

  return {
    host,
    bubble,
    panel,
    cover,
    /** A sentence over the frame while there is nothing to see in it. */
    tell,
    showUnread(unread: number, newest: WidgetPreview | null): void {
      badge.hidden = unread === 0;
      badge.textContent = unread > 9 ? "9+" : String(unread);
      preview.hidden = newest === null;
      if (newest === null) return;
      text.replaceChildren(newest.text, element("span", { class: `name ${newest.author}` }, [newest.name]));
    },
    speak(sentence: string): void {
      spoken.textContent = sentence;
    },
    nameBubble(label: string, expanded: boolean): void {
      bubble.setAttribute("aria-label", label);
      bubble.setAttribute("aria-expanded", String(expanded));
    },
  };
}

function coverOf(options: WidgetOptions, words: WidgetDictionary, onClose: () => void) {
  const close = element("button", { type: "button", "aria-label": words.close }, [icon("cross")]);
  close.addEventListener("click", onClose);
  const sentence = element("p", { role: "status" }, [words.loading]);
  const alone = element("a", { href: pageAddress(options), target: "_blank", rel: "noopener", hidden: "" }, [
    words.openAlone,
  ]);
  return {
    cover: element("div", { class: "cover" }, [close, sentence, alone]),
    tell(text: string, offerPage: boolean): void {
      sentence.textContent = text;
      alone.hidden = !offerPage;
    },
  };
}
