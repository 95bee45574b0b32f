import type { Metadata } from "next";
import { requireMember } from "#lib/auth/guard.ts";
import { CatalogPage } from "./_client/catalog-page.tsx";

export const metadata: Metadata = { title: "Catalog" };

export default async function Page() {
  await requireMember();
  return <CatalogPage />;
}
