/** The surface that menus, selects and popovers share, and their rows. */
export const menuPopupClass =
  "popup-motion max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto rounded-lg border border-border-strong bg-popover p-1 text-foreground shadow-pop outline-none";

export const menuItemClass =
  "flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-sm px-2 py-1 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-accent pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground";
