"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ComponentProps, ReactElement, ReactNode, RefObject } from "react";
import { cn } from "./class-names.ts";
import { menuItemClass, menuPopupClass } from "./menu-class.ts";

export interface MenuProps {
  /** The button that opens it: a `Button` or an `IconButton`. */
  trigger: ReactElement;
  children: ReactNode;
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The part of the page that it belongs to; the end of the page otherwise. */
  container?: RefObject<HTMLElement | null>;
  className?: string;
}

/** A button with a list of commands. Arrow keys, first letters and Escape work. */
export function Menu({
  trigger,
  children,
  side = "bottom",
  align = "start",
  open,
  onOpenChange,
  container,
  className,
}: MenuProps) {
  return (
    <Base.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal {...(container === undefined ? {} : { container })}>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50">
          <Base.Popup className={cn(menuPopupClass, className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps extends Omit<ComponentProps<typeof Base.Item>, "className"> {
  icon?: ReactNode;
  /** The key that does the same. */
  hint?: string;
  tone?: "default" | "danger";
}

export function MenuItem({ icon, hint, tone = "default", children, ...rest }: MenuItemProps) {
  return (
    <Base.Item
      {...rest}
      className={cn(menuItemClass, tone === "danger" && "text-danger-strong [&_svg]:text-danger-strong")}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      <MenuHint hint={hint} />
    </Base.Item>
  );
}

/** A menu row that goes to a page: pass `render={<Link href="…" />}`. */
export function MenuLinkItem({
  icon,
  children,
  ...rest
}: Omit<ComponentProps<typeof Base.LinkItem>, "className"> & { icon?: ReactNode }) {
  return (
    <Base.LinkItem {...rest} closeOnClick className={menuItemClass}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </Base.LinkItem>
  );
}

export function MenuCheckItem({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onChange} className={menuItemClass}>
      <span className="flex min-w-0 flex-1 items-center gap-2">{children}</span>
      <Base.CheckboxItemIndicator>
        <Check />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export interface MenuRadioGroupProps<T extends string> {
  label?: string;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  value: T;
  onChange: (value: T) => void;
}

export function MenuRadioGroup<T extends string>({ label, options, value, onChange }: MenuRadioGroupProps<T>) {
  return (
    <Base.Group>
      {label === undefined ? null : <MenuLabel>{label}</MenuLabel>}
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={menuItemClass}>
            {option.icon}
            <span className="min-w-0 flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** A group of rows with a heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <MenuLabel>{label}</MenuLabel>
      {children}
    </Base.Group>
  );
}

function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <Base.GroupLabel className="px-2 pt-1.5 pb-1 font-medium text-2xs text-muted-foreground">
      {children}
    </Base.GroupLabel>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-border" />;
}

function MenuHint({ hint }: { hint: string | undefined }) {
  if (hint === undefined) return null;
  return (
    <span aria-hidden="true" className="hidden text-2xs text-muted-foreground pointer-fine:inline">
      {hint}
    </span>
  );
}
