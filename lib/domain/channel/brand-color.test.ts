import { describe, expect, it } from "vitest";
import { brandColors } from "./brand-color.ts";

describe("brandColors", () => {
  it("writes white on dark colours and ink on light ones", () => {
    expect(brandColors("#274435").text).toBe("#ffffff");
    expect(brandColors("#F2C94C").text).toBe("#171512");
  });

  it("does not let anything but a colour through", () => {
    expect(brandColors("red;background:url(//x)").background).toBe("#274435");
  });
});
