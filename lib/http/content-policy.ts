interface PolicyOptions {
  /** Who may show the page in a frame. */
  frameAncestors: string;
  /** Reloading evaluates code. */
  isDev: boolean;
  /** WhatsApp's sign-up needs Meta's SDK, which is loaded when an owner presses its button. */
  withMeta?: boolean;
}

/**
 * The value of Content-Security-Policy. Next.js writes inline scripts and styles; everything else comes from ourselves.
 * Pictures of customers may come from Meta's hosts.
 */
export function contentPolicy({ frameAncestors, isDev, withMeta = false }: PolicyOptions): string {
  const reload = isDev ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${reload}${withMeta ? " https://connect.facebook.net" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' data: blob: https:",
    "font-src 'self' data:",
    `connect-src 'self'${withMeta ? " https://*.facebook.com" : ""}`,
    `frame-src 'self'${withMeta ? " https://*.facebook.com" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    // Signing in and connecting a channel are forms that lead on to other hosts.
    "form-action 'self' https:",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
}
