import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string()).optional();
const lockFile = z.object({
  packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })),
});

// npm drops the packages of other platforms from a lock file that it completes from an installed tree, and then refuses it.
test("the lock file names every package that npm ci asks for, on every platform", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const { packages } = lockFile.parse(JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")));
  const installed = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf("node_modules/") + 13)));
  const wanted = Object.values(packages).flatMap((one) =>
    Object.keys({ ...one.dependencies, ...one.optionalDependencies }),
  );
  expect(wanted.filter((name) => !installed.has(name))).toEqual([]);
});
