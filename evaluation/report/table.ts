import type { Row } from "#evaluation/score/row.ts";

interface Column {
  title: string;
  show: (row: Row, k: number) => string;
  /** Depends on the machine. */
  isTime?: true;
}

const share = (value: number | null) => (value === null ? "–" : value.toFixed(3));
const perConversation = (count: number) => (count === 0 ? "–" : count.toFixed(count < 100 ? 1 : 0));
const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);

const columns: readonly Column[] = [
  { title: "Agent", show: (row) => row.agent },
  { title: "Customers", show: (row) => row.kind.replaceAll("_", " ") },
  { title: "Conversations", show: (row) => String(row.conversations) },
  { title: "Completion", show: (row) => share(row.completion) },
  { title: "Precision", show: (row) => share(row.precision) },
  { title: "Recall", show: (row) => share(row.recall) },
  { title: "False fills", show: (row) => String(row.falseFills) },
  { title: "Re-asks", show: (row) => String(row.reAsks) },
  { title: "One question", show: (row) => share(row.oneQuestion) },
  { title: "Side questions", show: (row) => share(row.sideQuestions) },
  { title: "pass^k", show: (row) => share(row.passAll) },
  { title: "Turns", show: (row) => row.turns.toFixed(1) },
  { title: "Tokens", show: (row) => perConversation(row.tokens) },
  { title: "p50 ms", show: (row) => ms(row.p50Ms), isTime: true },
  { title: "p95 ms", show: (row) => ms(row.p95Ms), isTime: true },
];

/** A Markdown table that also reads well on a terminal. */
export function renderTable(rows: readonly Row[], k: number): string {
  const titles = columns.map(({ title }) => title.replace("^k", `^${k}`));
  const cells = [titles, ...rows.map((row) => columns.map((column) => column.show(row, k)))];
  const widths = titles.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const isText = (index: number) => index < 2;
  const line = (parts: readonly string[]) => {
    const padded = parts.map((part, index) =>
      isText(index) ? part.padEnd(widths[index] ?? 0) : part.padStart(widths[index] ?? 0),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, index) => (isText(index) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const [head = [], ...body] = cells;
  return [line(head), line(rule), ...body.map(line)].join("\n");
}

/** The table without what another machine would measure otherwise. */
export function withoutTimes(table: string): string {
  const times = columns.filter(({ isTime }) => isTime).length;
  return table
    .split("\n")
    .map((line) =>
      line
        .split("|")
        .slice(0, -1 - times)
        .map((cell) => cell.trim().replace(/^-+:?$/, "-"))
        .join("|"),
    )
    .join("\n");
}
