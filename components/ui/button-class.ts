import { cva, type VariantProps } from "class-variance-authority";

/** Also for links that look like buttons: `<Link className={buttonClass({ variant: "outline" })}>`. */
export const buttonClass = cva(
  "touch-target inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap border font-medium transition-colors duration-120 disabled:cursor-not-allowed disabled:opacity-50 aria-busy:cursor-progress [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-primary text-primary-foreground shadow-xs hover:bg-primary-hover",
        human: "border-transparent bg-human text-human-foreground shadow-xs hover:bg-human-hover",
        ai: "border-ai-line bg-background text-ai-strong shadow-xs hover:bg-ai-soft",
        outline: "border-border-strong bg-background text-foreground shadow-xs hover:bg-accent",
        ghost: "border-transparent text-secondary-text hover:bg-accent hover:text-foreground",
        "danger-outline": "border-danger-line bg-background text-danger-strong shadow-xs hover:bg-danger-soft",
        danger: "border-transparent bg-danger text-danger-foreground shadow-xs hover:bg-danger/90",
      },
      size: {
        "24": "h-6 gap-1 rounded-sm px-2 text-xs [&_svg]:size-3.5",
        "28": "h-7 gap-1.5 rounded-sm px-2.5 text-xs [&_svg]:size-3.5",
        "32": "h-8 gap-2 rounded-md px-3 text-sm [&_svg]:size-4",
        "40": "h-10 gap-2 rounded-md px-4 text-sm [&_svg]:size-4",
        "48": "h-12 gap-2.5 rounded-lg px-5 text-base [&_svg]:size-4.5",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "outline", size: "32", wide: false },
  },
);

export type ButtonVariants = VariantProps<typeof buttonClass>;
