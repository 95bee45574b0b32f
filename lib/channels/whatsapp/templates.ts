import type { ChannelAccount, SendOptions } from "../channel.ts";
import { readProviderError } from "../meta/classify-error.ts";
import { getFromGraph } from "../meta/graph-client.ts";
import { id, isObject, type Json, list, object, text } from "../meta/read.ts";
import {
  placeholdersOf,
  type TemplateButton,
  type TemplateExtras,
  type TemplateHeader,
} from "#lib/domain/message/template.ts";

/** A template as WhatsApp keeps it, approved or not. */
export interface ProviderTemplate {
  externalId: string;
  name: string;
  language: string;
  category: string;
  status: string;
  /** GREEN, YELLOW, RED or UNKNOWN; null where it was not told. */
  quality: string | null;
  body: string;
  components: unknown[];
}

export type TemplateListing =
  | { outcome: "listed"; templates: ProviderTemplate[] }
  /** `reason` is the platform's own sentence, where it gave one. */
  | { outcome: "refused"; reason: string }
  | { outcome: "unreachable" };

const pageSize = 100;
/** An account has at most 6,000 templates (250 names or more, in every language). */
const pagesMax = 60;

/** All templates of a WhatsApp account. Never rejects. */
export async function listTemplates(
  account: ChannelAccount,
  wabaId: string,
  options: SendOptions,
): Promise<TemplateListing> {
  const templates: ProviderTemplate[] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await getFromGraph(account, pagePath(wabaId, after), options);
    if (answer.kind !== "answer") return { outcome: "unreachable" };
    const error = readProviderError(object(answer.json).error);
    if (error) return { outcome: "refused", reason: error.details ?? error.title };
    if (answer.status >= 300) return { outcome: "unreachable" };
    templates.push(...list(object(answer.json).data).flatMap((one) => readTemplate(one) ?? []));
    after = nextCursor(answer.json);
    if (after === null) break;
  }
  return { outcome: "listed", templates };
}

function pagePath(wabaId: string, after: string | null): string {
  const query = new URLSearchParams({
    fields: "id,name,language,category,status,quality_score,components",
    limit: `${pageSize}`,
  });
  if (after !== null) query.set("after", after);
  return `${encodeURIComponent(wabaId)}/message_templates?${query}`;
}

/** The address of the next page holds the token, so only its cursor is used. */
function nextCursor(json: unknown): string | null {
  const paging = object(object(json).paging);
  return text(paging.next) === null ? null : text(object(paging.cursors).after);
}

function readTemplate(value: unknown): ProviderTemplate | null {
  const template = object(value);
  const externalId = id(template.id);
  const name = text(template.name);
  const language = text(template.language);
  if (externalId === null || name === null || language === null) return null;
  const components = [...list(template.components)];
  return {
    externalId,
    name,
    language,
    category: text(template.category) ?? "UNKNOWN",
    status: text(template.status) ?? "UNKNOWN",
    quality: text(object(template.quality_score).score),
    body: text(componentOf(components, "BODY").text) ?? "",
    components,
  };
}

function componentOf(components: readonly unknown[], type: string) {
  return object(components.find((one) => isObject(one) && text(one.type)?.toUpperCase() === type));
}

/**
 * What has to be filled in beside the words; null for a template that cannot be filled in here: carousels, offers that
 * run out, and one-time codes, which nobody writes by hand. Others are sent from WhatsApp Manager.
 */
export function templateExtras({
  body,
  components,
}: Pick<ProviderTemplate, "body" | "components">): TemplateExtras | null {
  const types = components.map((one) => text(object(one).type)?.toUpperCase());
  if (body === "" || types.some((type) => type === undefined || !knownTypes.has(type))) return null;
  const header = headerOf(componentOf(components, "HEADER"));
  const buttons = buttonsOf(componentOf(components, "BUTTONS"));
  return header === undefined || buttons === null ? null : { header, buttons };
}

const knownTypes: ReadonlySet<string> = new Set(["HEADER", "BODY", "FOOTER", "BUTTONS"]);
const fileFormats: ReadonlyMap<string, "image" | "video" | "document"> = new Map([
  ["IMAGE", "image"],
  ["VIDEO", "video"],
  ["DOCUMENT", "document"],
]);

/** Undefined: a kind of header that cannot be filled in here. */
function headerOf(header: Json): TemplateHeader | null | undefined {
  const format = text(header.format)?.toUpperCase() ?? "TEXT";
  const media = fileFormats.get(format);
  if (media) return { as: "file", media };
  if (format === "LOCATION") return { as: "location" };
  if (format !== "TEXT") return undefined;
  const words = text(header.text) ?? "";
  const [field, ...more] = placeholdersOf(words);
  if (field === undefined) return null;
  return more.length > 0 ? undefined : { as: "text", text: words, field };
}

/** Null: one of them cannot be filled in here. */
function buttonsOf(component: Json): TemplateButton[] | null {
  const buttons = list(component.buttons).map(object);
  if (buttons.some((one) => text(one.type)?.toUpperCase() === "OTP")) return null;
  return buttons.flatMap((one, index) => {
    const label = text(one.text) ?? "Button";
    if (text(one.type)?.toUpperCase() === "COPY_CODE") return { index, as: "code" as const, label };
    return text(one.url)?.includes("{{") ? { index, as: "url" as const, label } : [];
  });
}
