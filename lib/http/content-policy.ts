/** Next.js writes inline scripts and styles; everything else comes from ourselves. Pictures of customers may come from Meta's hosts. */
const contentRules = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  // Signing in and connecting a channel are forms that lead on to other hosts.
  "form-action 'self' https:",
];

/** The value of Content-Security-Policy. @param isDev reloading evaluates code */
export function contentPolicy(frameAncestors: string, isDev: boolean): string {
  const scripts = `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`;
  return [...contentRules, scripts, `frame-ancestors ${frameAncestors}`].join("; ");
}
