import type { ReactNode } from "react";
import { BrandMark } from "#components/ui/brand-mark.tsx";
import { SignInPicture } from "./sign-in-picture.tsx";

/** The form on paper at the left; from 1024 px what the product does at the right. */
export function SignInFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh bg-background lg:bg-canvas">
      <div className="flex w-full flex-col bg-background px-6 py-8 lg:w-140 lg:border-r lg:px-12 lg:py-10">
        <header className="flex items-center gap-2.5">
          <BrandMark />
          <span className="font-semibold text-lg tracking-tight">Frontdesk</span>
        </header>
        <main className="flex flex-1 flex-col justify-center py-10">
          <div className="mx-auto w-full max-w-88">{children}</div>
        </main>
        <footer className="text-secondary-text text-xs">New here? Ask your workspace owner for an invitation.</footer>
      </div>
      <aside
        aria-label="What Frontdesk does"
        className="hidden min-w-0 flex-1 items-center justify-center p-10 lg:flex"
      >
        <SignInPicture />
      </aside>
    </div>
  );
}
