"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ApiError, apiGet, apiPost, apiPut, reasonOf } from "#app/(crm)/_client/api.ts";
import type { ChannelActions, FormRefusal } from "#components/channels/channel-actions.ts";
import { useToast } from "#components/ui/toast.tsx";
import { type ConnectOutcome, outcomeWords } from "#lib/domain/channel/connect-outcome.ts";
import type { ChannelEventsView, ChannelsView, PageChoicesView, SignUpsView } from "#lib/domain/views/settings-view.ts";
import { openWhatsappSignup, SignupError } from "./whatsapp-signup.ts";

const signupPath = "/api/crm/channels/signup";

export const channelsKey = ["channel", "list"];

interface Ended {
  outcome: ConnectOutcome;
}

/** The calls of the Channels page. What succeeded is told by a toast; a refusal stands where it belongs. */
export function useChannelActions(whatsapp: SignUpsView["whatsapp"]): ChannelActions {
  const toast = useToast();
  const client = useQueryClient();
  const base = "/api/crm/channels";

  function show(fresh: ChannelsView, text: string | null) {
    client.setQueryData(channelsKey, fresh);
    if (text !== null) toast.show({ tone: "success", text });
  }
  function complain(error: unknown) {
    toast.show({ tone: "danger", text: reasonOf(error) });
  }
  async function ended(call: Promise<Ended>): Promise<string | null> {
    try {
      const words = outcomeWords((await call).outcome);
      await client.invalidateQueries({ queryKey: channelsKey });
      if (words?.isGood !== true) return words?.text ?? "This did not work. Start it again.";
      toast.show({ tone: "success", text: words.text });
      return null;
    } catch (error) {
      return error instanceof SignupError ? error.message : reasonOf(error);
    }
  }
  // Dialogs load when these change, so they stay the same.
  const listEvents = useCallback((id: string) => apiGet<ChannelEventsView>(`/api/crm/channels/${id}/events`), []);
  const listPages = useCallback((id: string) => apiGet<PageChoicesView>(`/api/crm/channels/choices/${id}`), []);

  return {
    listEvents,
    listPages,
    leaveFor: (url) => window.location.assign(url),
    copy: (value, label) => void copyText(value, label, toast.show),
    async connect(input) {
      try {
        show(await apiPost<ChannelsView>(base, input), "Channel added");
        return null;
      } catch (error) {
        return refusalOf(error);
      }
    },
    async reconnect(id, accessToken) {
      try {
        show(await apiPost<ChannelsView>(`${base}/${id}/reconnect`, { accessToken }), "Connected again");
        return null;
      } catch (error) {
        return reasonOf(error);
      }
    },
    async test(id) {
      try {
        const fresh = await apiPost<ChannelsView>(`${base}/${id}/test`);
        show(fresh, null);
        const problem = fresh.data.find((one) => one.id === id)?.problem ?? null;
        if (problem === null) toast.show({ tone: "success", text: "The connection works. Nothing was sent." });
        else toast.show({ tone: "danger", text: problem.title });
      } catch (error) {
        complain(error);
      }
    },
    setAiAnswers(id, on) {
      apiPut<ChannelsView>(`${base}/${id}/ai-answers`, { on }).then(
        (fresh) => show(fresh, on ? "The AI answers, first those who wait" : "AI answers are off"),
        complain,
      );
    },
    setHumanAgent(id, on) {
      apiPut<ChannelsView>(`${base}/${id}/human-agent`, { on }).then(
        (fresh) => show(fresh, on ? "Your team can answer for 7 days" : "Your team can answer for 24 hours"),
        complain,
      );
    },
    async disconnect(id) {
      try {
        show(await apiPost<ChannelsView>(`${base}/${id}/disconnect`), "Channel disconnected");
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    choosePage: (choiceId, pageId) => ended(apiPost<Ended>(`${base}/choices/${choiceId}`, { pageId })),
    forgetSignup() {
      apiPost<ChannelsView>(`${signupPath}/forget`).then((fresh) => show(fresh, null), complain);
    },
    signUpWhatsapp: (coexistence) => ended(signUp(whatsapp, coexistence)),
  };
}

async function signUp(whatsapp: SignUpsView["whatsapp"], coexistence: boolean): Promise<Ended> {
  if (whatsapp === null) return { outcome: "not_configured" };
  // Not waited for: browsers open a window only right after a click. Without it only a lost sign-up is not noticed.
  void apiPost(`${signupPath}/begin`).catch(() => undefined);
  const parts = await openWhatsappSignup(whatsapp, coexistence);
  return apiPost<Ended>(signupPath, { ...parts, coexistence });
}

function refusalOf(error: unknown): FormRefusal {
  return { field: error instanceof ApiError ? error.field : null, reason: reasonOf(error) };
}

async function copyText(value: string, label: string, show: ReturnType<typeof useToast>["show"]): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    show({ tone: "success", text: `${label} copied` });
  } catch {
    show({ tone: "danger", text: "The browser did not allow copying. Select the text and copy it." });
  }
}
