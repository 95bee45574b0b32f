/** "Tom is writing a reply": sending stays possible, but nobody answers over another unknowingly. */
export function PresenceStrip({ name }: { name: string }) {
  return (
    <p
      role="status"
      className="flex h-9 items-center gap-2 border-human-line border-t bg-human-soft px-4 text-human-strong text-sm"
    >
      <span className="min-w-0 flex-1 truncate">
        <strong className="font-semibold">{name}</strong> is writing a reply
      </span>
      <span aria-hidden="true" className="typing flex gap-1">
        <i className="size-1.5 rounded-full bg-human" />
        <i className="size-1.5 rounded-full bg-human" />
        <i className="size-1.5 rounded-full bg-human" />
      </span>
    </p>
  );
}
