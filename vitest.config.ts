import { configDefaults, defineConfig } from "vitest/config";

const never = [...configDefaults.exclude, ".next/**", "e2e/**"];
const env = {
  NODE_ENV: "test" as const,
  LOG_LEVEL: "silent",
  TZ: "UTC",
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  AUTH_SECRET: "test-secret-test-secret-test-secret-test",
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
};

export default defineConfig({
  test: {
    env,
    setupFiles: ["test/console.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, "**/*.db.test.ts", "**/*.process.test.ts"],
          pool: "threads",
          isolate: false,
          // Property tests play many conversations; a busy machine takes its time.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: never,
          globalSetup: ["test/global-setup.ts"],
          pool: "threads",
          // Each file has its own database and its own app; loading the whole app 63 times was a third of the run.
          isolate: false,
          // They wait on timers and on the database more than they work.
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: ["**/*.process.test.ts"],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
