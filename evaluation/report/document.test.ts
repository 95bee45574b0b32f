import { expect, test } from "vitest";
import { customerKinds } from "#evaluation/customer/customer.ts";
import { readDocumentedTable } from "./document.ts";

test("the documentation shows each kind of customer", async () => {
  const table = await readDocumentedTable();
  for (const kind of customerKinds) expect(table).toContain(`| scripted | ${kind.replaceAll("_", " ")} `);
});
