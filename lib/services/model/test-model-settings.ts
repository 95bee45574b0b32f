import { findModelSettings, storeStructuredMode } from "#db/queries/model.ts";
import { takePoint } from "#db/queries/rate-limit.ts";
import { findModelConfig, type ModelConfig } from "#lib/ai/model.ts";
import { testSpeech } from "#lib/ai/media/test-speech.ts";
import { testModel } from "#lib/ai/test-model.ts";
import type { ModelSettingsInput } from "#lib/domain/model/model-input.ts";
import { seesImages } from "#lib/domain/model/sees-images.ts";
import { modelTestView } from "#lib/domain/model/test-words.ts";
import type { ModelTestView } from "#lib/domain/views/model-view.ts";
import { AppError } from "../app-error.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { configOf } from "./model-input.ts";

/** Below the patience of a browser, and of a person. */
const testMsMax = 15_000;
/** Each test asks an address that somebody typed. */
const testsPerMinuteMax = 10;

/**
 * Asks the model that the form describes, saved or not, one tiny thing, and its server for the words of a tiny recording.
 * @throws AppError `invalid` with the field, `rate_limited`, `conflict` where there is no model to test
 */
export async function testModelSettings(ctx: Ctx, input: ModelSettingsInput): Promise<ModelTestView> {
  requirePermission(ctx, "settings.edit");
  const { env, clock } = ctx.app;
  const limit = { key: `model-test:${ctx.workspaceId}`, pointsMax: testsPerMinuteMax, windowMs: 60_000 };
  const { allowed, retryAfterSeconds } = await takePoint(ctx.db, limit, clock.now());
  if (!allowed) throw new AppError("rate_limited", "Wait a minute before the next test.", { retryAfterSeconds });
  const own = input.source === "own";
  const config = own ? configOf(env, input, await findModelSettings(ctx)) : environmentConfig(ctx);
  const timeoutMs = Math.min(env.aiTimeoutMs, testMsMax);
  const [test, speech] = await Promise.all([testModel(config, timeoutMs), testSpeech(config, timeoutMs)]);
  if (own && test.mode !== null) await storeStructuredMode(ctx, config, test.mode);
  return modelTestView({ ...test, speech, images: seesImages(config.model, config.baseUrl) });
}

function environmentConfig({ app }: Ctx): ModelConfig {
  const config = findModelConfig(app.env);
  if (!config)
    throw new AppError("conflict", "No model is configured for this installation. The scripted agent answers.");
  return config;
}
