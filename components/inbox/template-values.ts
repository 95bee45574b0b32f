import { fieldProblem, fillTemplate } from "#lib/domain/message/template.ts";
import type { AttachmentView } from "#lib/domain/views/conversation-view.ts";
import type { TemplateView } from "#lib/domain/views/template-view.ts";

/** What a member has filled in, as texts of a form. */
export interface TemplateValues {
  parameters: readonly string[];
  buttons: readonly string[];
  headerText: string;
  file: AttachmentView | null;
  place: { name: string; address: string; latitude: string; longitude: string };
}

export function emptyValues(template: TemplateView | null): TemplateValues {
  return {
    parameters: template?.fields.map(() => "") ?? [],
    buttons: template?.buttons.map(() => "") ?? [],
    headerText: "",
    file: null,
    place: { name: "", address: "", latitude: "", longitude: "" },
  };
}

/** Whether a number of degrees may stand in a field; null when it may. */
export function degreesProblem(text: string, most: number): string | null {
  const degrees = Number(text.replace(",", "."));
  if (text.trim() !== "" && Math.abs(degrees) <= most) return null;
  return `Write a number from -${most} to ${most}.`;
}

/** Whether everything is filled in so that it can be sent. */
export function isComplete({ header, buttons }: TemplateView, values: TemplateValues): boolean {
  const texts = [...values.parameters, ...buttons.map((_, index) => values.buttons[index] ?? "")];
  if (header?.as === "text") texts.push(values.headerText);
  if (header?.as === "location") texts.push(values.place.name, values.place.address);
  if (texts.some((text) => fieldProblem(text) !== null)) return false;
  if (header?.as === "file") return values.file?.media === header.media;
  if (header?.as !== "location") return true;
  const { latitude, longitude } = values.place;
  return degreesProblem(latitude, 90) === null && degreesProblem(longitude, 180) === null;
}

/** The words as the customer reads them. */
export function templateText({ header, body }: TemplateView, { headerText, parameters }: TemplateValues): string {
  const above = header?.as === "text" ? fillTemplate(header.text, [headerText]) : "";
  return [above, fillTemplate(body, parameters)].filter(Boolean).join("\n");
}

/** What goes to the server beside the template's id. */
export function templateParcel({ header }: TemplateView, values: TemplateValues): Record<string, unknown> {
  const { parameters, buttons, headerText, file, place } = values;
  const degrees = (text: string) => Number(text.replace(",", "."));
  const location = { ...place, latitude: degrees(place.latitude), longitude: degrees(place.longitude) };
  const above = {
    text: { as: "text", value: headerText },
    file: { as: "file", attachmentId: file?.id },
    location: { as: "location", ...location },
  };
  return { parameters, buttons, header: header === null ? null : above[header.as] };
}
