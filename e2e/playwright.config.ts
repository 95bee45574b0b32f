import { defineConfig } from "@playwright/test";
import { chromiumExecutable } from "#scripts/chromium.ts";

const { executablePath, args, env } = await chromiumExecutable();

const workspaceWide = ["**/workflow.spec.ts", "**/countdown.spec.ts", "**/widget-sites.spec.ts"];

const modelWide = "**/model.spec.ts";

/** The built app in a real browser, on a database of its own, in front of fakes of Meta and of the model. */
export default defineConfig({
  testDir: "specs",
  outputDir: "../test-results",
  globalSetup: "./fixtures/start-desk.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // What changes the whole workspace runs when nobody else is in it.
  projects: [
    { name: "stories", testIgnore: [...workspaceWide, modelWide], fullyParallel: true },
    { name: "workspace", testMatch: workspaceWide, dependencies: ["stories"] },
    // Another agent answers every customer meanwhile.
    { name: "model", testMatch: modelWide, dependencies: ["workspace"] },
  ],
  reporter: process.env.CI ? "line" : "list",
  use: {
    // Recording cost as much as the tests themselves. To look at a failure: npm run test:e2e -- --trace on specs/it.spec.ts
    trace: "off",
    screenshot: "only-on-failure",
    timezoneId: "Europe/Madrid",
    locale: "en-GB",
    launchOptions: { args, env, ...(executablePath ? { executablePath } : {}) },
  },
});
