export interface MailWords {
  /** Who the mail is about: the business. */
  workspaceName: string;
  title: string;
  body: string;
  link: { label: string; url: string };
}

/** The same words as plain text and as simple HTML, which every mail program shows. */
export function renderMail({ workspaceName, title, body, link }: MailWords): {
  subject: string;
  text: string;
  html: string;
} {
  const footer = `You get this because you are an owner of ${workspaceName}.`;
  const html = [
    `<p style="font:600 18px/1.4 sans-serif;margin:0 0 8px">${escapeHtml(title)}</p>`,
    `<p style="font:15px/1.5 sans-serif;margin:0 0 16px">${escapeHtml(body)}</p>`,
    `<p style="font:15px/1.5 sans-serif;margin:0 0 24px"><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`,
    `<p style="font:13px/1.5 sans-serif;margin:0;color:#666666">${escapeHtml(footer)}</p>`,
  ];
  return {
    // A line break would begin another header.
    subject: `${title} (${workspaceName})`.replaceAll(/[\r\n]+/g, " "),
    text: [title, "", body, "", `${link.label}: ${link.url}`, "", footer, ""].join("\n"),
    html: `<!doctype html><html lang="en"><body style="padding:24px;color:#1c1917">${html.join("")}</body></html>`,
  };
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
