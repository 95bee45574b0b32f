import { describe, expect, it } from "vitest";
import { isMetaOrigin, readSignupMessage } from "./signup-message.ts";

const message = (event: string, data: Record<string, unknown> = {}) => ({ type: "WA_EMBEDDED_SIGNUP", event, data });
const read = (data: unknown) => readSignupMessage("https://www.facebook.com", data);

describe("isMetaOrigin", () => {
  it.each(["https://www.facebook.com", "https://facebook.com", "https://business.facebook.com"])(
    "takes %s",
    (origin) => {
      expect(isMetaOrigin(origin)).toBe(true);
    },
  );

  it.each([
    "http://www.facebook.com",
    "https://facebook.com.evil.example",
    "https://evilfacebook.com",
    "https://evil.example/.facebook.com",
    "https://www.facebook.com:8443@evil.example",
    "https://www.facebook.com/x",
    "null",
    "",
  ])("refuses %s", (origin) => {
    expect(isMetaOrigin(origin)).toBe(false);
    expect(readSignupMessage(origin, message("FINISH", { waba_id: "1" }))).toBeNull();
  });
});

describe("readSignupMessage", () => {
  it("takes the end of each flow, as an object or as text", () => {
    const both = { phone_number_id: "402118870013377", waba_id: "318840026600145", business_id: "1" };
    const finished = { event: "finished", wabaId: "318840026600145", phoneNumberId: "402118870013377" };
    expect(read(message("FINISH", both))).toEqual(finished);
    expect(read(JSON.stringify(message("FINISH", both)))).toEqual(finished);
    const onlyWaba = message("FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING", { waba_id: 318840026600145 });
    expect(read(onlyWaba)).toEqual({ ...finished, phoneNumberId: null });
  });

  it("tells leaving from failing", () => {
    expect(read(message("CANCEL", { current_step: "PHONE_NUMBER_SETUP" }))).toEqual({ event: "left" });
    expect(read(message("CANCEL", { error_message: "No", error_id: "1" }))).toEqual({ event: "failed", reason: "No" });
  });

  it.each([null, 7, "cb=f2", "{", {}, { type: "OTHER", event: "FINISH" }, message("FINISH"), message("SOMETHING")])(
    "ignores %j",
    (data) => {
      expect(read(data)).toBeNull();
    },
  );
});
