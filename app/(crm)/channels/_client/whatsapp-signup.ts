import { readSignupMessage, type SignupMessage } from "#lib/domain/channel/signup-message.ts";
import type { SignUpsView } from "#lib/domain/views/settings-view.ts";

interface LoginAnswer {
  authResponse?: { code?: string } | null;
}

interface FacebookSdk {
  init(options: { appId: string; version: string; xfbml: boolean; cookie: boolean }): void;
  login(callback: (answer: LoginAnswer) => void, options: Record<string, unknown>): void;
}

declare global {
  interface Window {
    FB?: FacebookSdk;
  }
}

export interface SignupParts {
  code: string;
  /** Null: the window did not say; the server asks Meta with the code. */
  wabaId: string | null;
  phoneNumberId: string | null;
}

/** Why a sign-up ended without an account, in a sentence for people. */
export class SignupError extends Error {}

const sdkUrl = "https://connect.facebook.net/en_US/sdk.js";
/** The code lives 30 seconds: so long the window's message may take. Then the code has to do alone. */
const otherPartMs = 8_000;

/** Opens WhatsApp's sign-up and waits for both of its results, in whichever order they come (reference F.1). */
export async function openWhatsappSignup(
  app: NonNullable<SignUpsView["whatsapp"]>,
  coexistence: boolean,
): Promise<SignupParts> {
  const sdk = await loadSdk(app);
  return new Promise((resolve, reject) => {
    let code: string | null = null;
    let message: Extract<SignupMessage, { event: "finished" }> | null = null;
    let patience: number | undefined;

    function end(settle: () => void) {
      window.clearTimeout(patience);
      window.removeEventListener("message", hear);
      settle();
    }
    function fail(sentence: string) {
      end(() => reject(new SignupError(sentence)));
    }
    function join() {
      if (code === null || message === null) return;
      const { wabaId, phoneNumberId } = message;
      const parts = { code, wabaId, phoneNumberId };
      end(() => resolve(parts));
    }
    function hear({ origin, data }: MessageEvent<unknown>) {
      const told = readSignupMessage(origin, data);
      if (told?.event === "left") fail("You left the sign-up before it was finished. Nothing was connected.");
      if (told?.event === "failed") fail(`WhatsApp's sign-up failed: ${told.reason}`);
      if (told?.event !== "finished") return;
      message = told;
      join();
    }

    window.addEventListener("message", hear);
    sdk.login(
      ({ authResponse }) => {
        code = authResponse?.code ?? null;
        if (code === null) return fail("You left the sign-up before it was finished. Nothing was connected.");
        const alone = { code, wabaId: null, phoneNumberId: null };
        patience = window.setTimeout(() => end(() => resolve(alone)), otherPartMs);
        join();
      },
      loginOptions(app.configId, coexistence),
    );
  });
}

function loginOptions(configId: string, coexistence: boolean) {
  const app = { featureType: "whatsapp_business_app_onboarding", sessionInfoVersion: "3" };
  return {
    config_id: configId,
    response_type: "code",
    override_default_response_type: true,
    extras: { setup: {}, ...(coexistence ? app : {}) },
  };
}

async function loadSdk({ appId, graphVersion }: NonNullable<SignUpsView["whatsapp"]>): Promise<FacebookSdk> {
  if (!window.FB) await loadScript();
  if (!window.FB) throw new SignupError(blocked);
  window.FB.init({ appId, version: graphVersion, xfbml: false, cookie: false });
  return window.FB;
}

const blocked =
  "Meta's sign-up could not be loaded. Reload this page, and allow connect.facebook.net if something blocks it.";

function loadScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = sdkUrl;
    script.async = true;
    script.crossOrigin = "anonymous";
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new SignupError(blocked));
    };
    document.head.append(script);
  });
}
