import { accessSync, constants, mkdirSync } from "node:fs";
import { errorCode, OperatorError } from "./operator-error.ts";

/** Makes the data folder, readable by its owner only as far as its files say so. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      `DATA_DIR must be a folder that can be written, and ${dataDir} cannot (${errorCode(error)}).`,
    );
  }
}
