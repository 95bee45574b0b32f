import { describe, expect, it } from "vitest";
import { byUrgency, channelSummary } from "#components/channels/channel-states.ts";
import type { ChannelState } from "#lib/domain/channel/channel-kind.ts";
import type { ChannelView } from "#lib/domain/views/settings-view.ts";

function channel(name: string, state: ChannelState): ChannelView {
  return {
    id: name,
    kind: "whatsapp",
    name,
    accountId: "1",
    state,
    webhookUrl: null,
    chatUrl: null,
    verifyToken: null,
    mayManage: false,
    handle: "1",
    aiEnabled: true,
    humanAgent: null,
    problem: null,
    lastEvent: null,
    bars: [],
    health: null,
    lastEventAt: null,
  };
}

const channels = [channel("B", "connected"), channel("C", "reconnection_needed"), channel("A", "connected")];

describe("channels", () => {
  it("are listed with the broken ones first", () => {
    expect(byUrgency(channels).map(({ name }) => name)).toEqual(["C", "A", "B"]);
  });

  it("with a problem stand right after the broken ones", () => {
    const quiet = { ...channel("Z", "connected"), problem: { title: "It is quieter than usual.", text: "", at: null } };
    expect(byUrgency([...channels, quiet]).map(({ name }) => name)).toEqual(["C", "Z", "A", "B"]);
  });

  it("are counted by state", () => {
    expect(channelSummary(channels)).toBe("2 connected, 1 needs reconnection");
  });
});
