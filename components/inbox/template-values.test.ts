import { describe, expect, it } from "vitest";
import type { TemplateView } from "#lib/domain/views/template-view.ts";
import { degreesProblem, emptyValues, isComplete, templateParcel, templateText } from "./template-values.ts";

const template = (more: Partial<TemplateView>): TemplateView => ({
  ...{ id: "t", name: "t", title: "T", language: "en", category: "UTILITY", quality: null, body: "Order {{1}}" },
  ...{ fields: ["1"], header: null, buttons: [] },
  ...more,
});

describe("what is filled into a template", () => {
  it("is complete with its words, its header and its buttons", () => {
    const plain = template({});
    expect(isComplete(plain, emptyValues(plain))).toBe(false);
    const filled = { ...emptyValues(plain), parameters: ["12"] };
    expect(isComplete(plain, filled)).toBe(true);
    expect(isComplete(template({ header: { as: "file", media: "image" } }), filled)).toBe(false);
    expect(isComplete(template({ buttons: [{ index: 0, as: "code", label: "Copy" }] }), filled)).toBe(false);
    const place = template({ header: { as: "location" } });
    const at = { name: "Office", address: "12 Quay Street", latitude: "45,5", longitude: "-122.6" };
    expect(isComplete(place, { ...filled, place: at })).toBe(true);
    expect(isComplete(place, { ...filled, place: { ...at, latitude: "91" } })).toBe(false);
    expect(templateParcel(place, { ...filled, place: at }).header).toMatchObject({ latitude: 45.5, longitude: -122.6 });
  });

  it("is read with the header above the words", () => {
    const named = template({ header: { as: "text", text: "Hello {{1}}", field: "1" } });
    expect(templateText(named, { ...emptyValues(named), parameters: ["12"], headerText: "Rosa" })).toBe(
      "Hello Rosa\nOrder 12",
    );
  });

  it("knows degrees", () => {
    expect(degreesProblem("", 90)).not.toBeNull();
    expect(degreesProblem("x", 90)).not.toBeNull();
    expect(degreesProblem("-90", 90)).toBeNull();
  });
});
