/** What proxy.ts read from the address of a framed chat page, for the parts of the page that do not see the address. */
export const frameHeaders = { theme: "x-frontdesk-theme", site: "x-frontdesk-site" } as const;
