import { SearchX } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center bg-background">
      <EmptyState
        icon={<SearchX />}
        title="This page does not exist"
        actions={
          <Link href="/inbox" className={buttonClass({ variant: "outline" })}>
            Back to inbox
          </Link>
        }
      >
        The address may be mistyped, or what it showed was deleted.
      </EmptyState>
    </main>
  );
}
