import { brandColors } from "#lib/domain/channel/brand-color.ts";

/** Below this the chat takes the whole screen. */
export const fullScreenQuery = "(max-width: 767.98px)";

const paper = "light-dark(#fff,oklch(0.198 0.0045 75))";
const ink = "light-dark(oklch(0.222 0.008 70),oklch(0.95 0.004 85))";
const line = "light-dark(oklch(0.915 0.006 85),oklch(0.287 0.006 75))";
const ring = "light-dark(oklch(0.56 0.18 264),oklch(0.7 0.14 266))";
const shadow = "0 2px 6px rgb(30 25 20/.1),0 24px 56px -16px rgb(30 25 20/.34)";

// Important on the host only: what the site says about its own elements must not reach it. The panel is visible from the
// first moment of its opening, since what is not visible takes no focus.
const css = `
:host{all:initial!important;position:fixed!important;z-index:2147483000!important;color-scheme:light dark!important}
:host([data-theme=light]){color-scheme:light!important}
:host([data-theme=dark]){color-scheme:dark!important}
*{box-sizing:border-box;margin:0}
section{font:400 14px/22px ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:${ink};text-align:start}
button,a{font:inherit;color:inherit;cursor:pointer}
button{border:0;padding:0;background:none}
:focus-visible{outline:2px solid ${ring};outline-offset:2px}
svg{display:block;width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.bubble,.preview,dialog{position:fixed;right:max(24px,env(safe-area-inset-right));left:auto}
:host([data-position=left]) :is(.bubble,.preview,dialog){left:max(24px,env(safe-area-inset-left));right:auto}
.bubble{bottom:max(24px,env(safe-area-inset-bottom));display:grid;place-items:center;width:56px;height:56px;border-radius:50%;background:var(--brand);color:var(--on-brand);box-shadow:0 1px 2px rgb(30 25 20/.1),0 10px 28px -8px rgb(30 25 20/.4)}
.bubble[aria-expanded=true] .message,.bubble[aria-expanded=false] .cross{display:none}
.badge{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 5px;border:2px solid ${paper};border-radius:11px;background:oklch(0.545 0.2 27);color:#fff;font-size:11px;font-weight:600;line-height:18px;text-align:center}
.preview{bottom:calc(max(24px,env(safe-area-inset-bottom)) + 68px);width:280px;max-width:calc(100vw - 48px)}
.preview>.text{display:block;width:100%;padding:12px 16px;border:1px solid ${line};border-radius:18px 18px 6px 18px;background:${paper};box-shadow:${shadow};text-align:start;overflow-wrap:anywhere}
:host([data-position=left]) .preview>.text{border-radius:18px 18px 18px 6px}
.name{display:block;font-size:12px;line-height:16px;font-weight:500;color:light-dark(oklch(0.425 0.078 190),oklch(0.842 0.085 186))}
.name.member{color:light-dark(oklch(0.455 0.165 265),oklch(0.81 0.095 268))}
.dismiss{position:absolute;top:-10px;left:-10px;display:grid;place-items:center;width:24px;height:24px;border:1px solid ${line};border-radius:50%;background:${paper}}
.dismiss svg{width:14px;height:14px;stroke-width:2}
dialog{display:block;bottom:calc(max(24px,env(safe-area-inset-bottom)) + 72px);top:auto;width:384px;height:min(640px,calc(100dvh - 120px));max-width:calc(100vw - 48px);max-height:none;padding:0;border:1px solid ${line};border-radius:18px;background:${paper};color:inherit;box-shadow:${shadow};overflow:hidden}
dialog:not([open]){visibility:hidden;opacity:0;pointer-events:none}
dialog::backdrop{background:none}
dialog.grown{width:720px;height:calc(100dvh - 120px)}
iframe{display:block;width:100%;height:100%;border:0}
.cover{position:absolute;inset:0;display:grid;place-content:center;justify-items:center;gap:12px;padding:24px;background:${paper};text-align:center}
.cover button{position:absolute;top:12px;right:12px;display:grid;place-items:center;width:44px;height:44px;border-radius:8px}
.cover button svg{width:20px;height:20px}
[hidden]{display:none!important}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media ${fullScreenQuery}{
:host dialog,:host([data-position=left]) dialog{inset:0;width:100%;max-width:none;height:100dvh;border:0;border-radius:0;padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}
}
@media print{section{display:none}}
@media (prefers-reduced-motion:no-preference){
dialog,.bubble{transition:opacity .18s ease-out,transform .18s ease-out,width .18s ease-out}
dialog:not([open]){transform:translateY(8px);transition:opacity .18s ease-out,transform .18s ease-out,visibility .18s}
.bubble:hover{transform:scale(1.04)}
.preview{animation:rise .18s ease-out}
@keyframes rise{from{opacity:0;transform:translateY(6px)}}
}`;

/** A sheet made in script: the only kind that a site without unsafe-inline accepts. */
export function widgetSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

export function paint(host: HTMLElement, color: string): void {
  const { background, text } = brandColors(color);
  host.style.setProperty("--brand", background);
  host.style.setProperty("--on-brand", text);
}
