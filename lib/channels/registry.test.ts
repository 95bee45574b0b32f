import { describe, expect, it } from "vitest";
import { channelKinds } from "#lib/domain/channel/channel-kind.ts";
import { adapterFor, graphBaseUrl } from "./registry.ts";

describe("registry", () => {
  it.each(channelKinds)("has the adapter of %s", (kind) => {
    expect(adapterFor(kind).kind).toBe(kind);
  });
});

describe("graphBaseUrl", () => {
  const config = {
    metaGraphUrl: "https://proxy.example.org/facebook/",
    instagramGraphUrl: "https://graph.instagram.com",
    metaGraphVersion: "v26.0",
  };

  it("keeps a path prefix and knows both ways to connect Instagram", () => {
    expect(graphBaseUrl("whatsapp", config)).toBe("https://proxy.example.org/facebook/v26.0");
    expect(graphBaseUrl("messenger", config)).toBe("https://proxy.example.org/facebook/v26.0");
    expect(graphBaseUrl("instagram", config)).toBe("https://graph.instagram.com/v26.0");
    expect(graphBaseUrl("instagram", config, false)).toBe("https://proxy.example.org/facebook/v26.0");
    expect(graphBaseUrl("webchat", config)).toBe("");
  });
});
