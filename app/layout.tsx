import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme, themeClass, themeCookie } from "#components/shell/theme.ts";
import { frameHeaders } from "#lib/http/frame-headers.ts";

export const metadata: Metadata = {
  title: { default: "Frontdesk", template: "%s · Frontdesk" },
  description: "An AI front desk that qualifies leads in your channels and hands them to a person with a brief.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f4f1" },
    { media: "(prefers-color-scheme: dark)", color: "#0e0d0c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A framed chat follows the site around it, not what a member has chosen in this browser.
  const framed = (await headers()).get(frameHeaders.theme);
  const theme = parseTheme(framed ?? (await cookies()).get(themeCookie)?.value);
  return (
    // The theme menu changes the class in place; React must not put the old one back.
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable} ${themeClass(theme)}`.trim()}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  );
}
