import { afterEach, beforeEach } from "vitest";

/** Noise on the console fails the test that made it. */
const noise: string[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...parts: unknown[]) => {
    noise.push(parts.map(String).join(" "));
  };
}

beforeEach(() => {
  noise.length = 0;
});

afterEach(() => {
  if (noise.length > 0) throw new Error(`Noise on the console: ${noise.join("\n")}`);
});
