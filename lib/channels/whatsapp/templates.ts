import type { ChannelAccount, SendOptions } from "../channel.ts";
import { readProviderError } from "../meta/classify-error.ts";
import { getFromGraph } from "../meta/graph-client.ts";
import { id, isObject, list, object, text } from "../meta/read.ts";

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
 * Whether words alone fill a template: no file in its header, no field outside its body. Others are sent from WhatsApp
 * Manager.
 */
export function isFillable({ body, components }: Pick<ProviderTemplate, "body" | "components">): boolean {
  if (body === "") return false;
  const header = componentOf(components, "HEADER");
  const format = text(header.format)?.toUpperCase() ?? "TEXT";
  if (format !== "TEXT" || hasField(header.text)) return false;
  return list(componentOf(components, "BUTTONS").buttons).every((one) => {
    const button = object(one);
    return (
      text(button.type)?.toUpperCase() !== "COPY_CODE" &&
      text(button.type)?.toUpperCase() !== "OTP" &&
      !hasField(button.url)
    );
  });
}

function hasField(value: unknown): boolean {
  return text(value)?.includes("{{") === true;
}
