export * from "./channel.ts";
export * from "./conversation.ts";
export * from "./knowledge.ts";
export * from "./lead.ts";
export * from "./model.ts";
export * from "./notification.ts";
export * from "./workflow.ts";
export * from "./workspace.ts";
