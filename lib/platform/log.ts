import { type Logger, type LoggerOptions, pino } from "pino";
import { logLevel } from "./env.ts";

const secretKeys = [
  "accessToken",
  "access_token",
  "apiKey",
  "appSecret",
  "authorization",
  "cookie",
  "password",
  "secret",
  "token",
  "verifyToken",
  "visitorToken",
];

export const logOptions: LoggerOptions = {
  level: logLevel(),
  base: { service: "frontdesk" },
  redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[removed]" },
};

/** The process log, JSON lines on stdout. Use `log.child({ … })` to carry ids. Secrets are removed up to two levels deep. */
export const log: Logger = pino(logOptions);

export type { Logger };
