"use client";

import { Search, X } from "lucide-react";
import { useRef } from "react";
import { useShortcuts } from "#components/inbox/use-shortcuts.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useSingleKeys } from "./single-keys.ts";

/** The search of a page: `/` leads to it, Escape empties it and then leaves it. */
export function SearchField({
  label,
  text,
  onChange,
}: {
  label: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [singleKeys] = useSingleKeys();
  useShortcuts(singleKeys, { "/": () => field.current?.focus() });
  return (
    <Input
      ref={field}
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      onValueChange={onChange}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        if (text) onChange("");
        else event.currentTarget.blur();
      }}
      before={<Search aria-hidden="true" strokeWidth={1.75} />}
      after={
        text ? (
          <IconButton label="Clear search" size="24" onClick={() => onChange("")}>
            <X />
          </IconButton>
        ) : (
          <Kbd>/</Kbd>
        )
      }
      className="[&::-webkit-search-cancel-button]:hidden"
    />
  );
}
