"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiDelete, apiGet, apiPost, apiPut, reasonOf } from "#app/(crm)/_client/api.ts";
import { HowAiSaysIt } from "#components/catalog/how-ai-says-it.tsx";
import { emptyItem, formOf, type ItemErrors, type ItemForm, readItem } from "#components/catalog/item-form.ts";
import { ItemPanel } from "#components/catalog/item-panel.tsx";
import { LastQuoted } from "#components/catalog/last-quoted.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Sheet } from "#components/ui/dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useMedia } from "#components/ui/use-media.ts";
import type { CatalogItemInput } from "#lib/domain/knowledge/material.ts";
import type { CatalogItemView, LastQuotedView } from "#lib/domain/views/knowledge-view.ts";

export interface ItemSideProps {
  /** Null: a new one. */
  item: CatalogItemView | null;
  currency: string;
  areas: readonly string[];
  mayEdit: boolean;
  onClose: () => void;
}

/** One item beside the list where there is room, else over it. */
export function ItemSide(props: ItemSideProps) {
  const { item, currency, areas, mayEdit, onClose } = props;
  const [form, setForm] = useState<ItemForm>(item ? formOf(item) : emptyItem);
  const [errors, setErrors] = useState<ItemErrors>({});
  const [asksDelete, setAsksDelete] = useState(false);
  const { save, remove, busy } = useItemVerbs(item, onClose);
  const hasRoom = useMedia("(min-width: 1024px)", true);
  const read = readItem(form, currency);
  const panel = (
    <ItemPanel
      title={item?.name ?? null}
      form={form}
      errors={errors}
      areas={areas}
      mayEdit={mayEdit}
      busy={busy}
      onChange={(patch) => setForm({ ...form, ...patch })}
      onSave={() => (read.item ? void save(read.item) : setErrors(read.errors))}
      onClose={onClose}
      onDelete={item ? () => setAsksDelete(true) : null}
      preview={<Preview item={read.item} />}
    >
      {item ? <Quoted id={item.id} /> : null}
    </ItemPanel>
  );
  return (
    <>
      {hasRoom ? (
        <aside aria-label="Item" className="flex w-80 shrink-0 flex-col border-l">
          {panel}
        </aside>
      ) : (
        <Sheet open onClose={onClose} title={item?.name ?? "New item"} hideTitle>
          <div className="flex h-full flex-col">{panel}</div>
        </Sheet>
      )}
      <ConfirmDialog
        open={asksDelete}
        title={`Delete ${item?.name ?? "this item"}?`}
        confirmLabel="Delete item"
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setAsksDelete(false)}
      >
        The AI does not know it any more. Messages that quoted it stay as they are.
      </ConfirmDialog>
    </>
  );
}

function useItemVerbs(item: CatalogItemView | null, onClose: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  async function run(call: () => Promise<unknown>, text: string) {
    setBusy(true);
    try {
      await call();
      await client.invalidateQueries({ queryKey: ["catalog"] });
      toast.show({ tone: "success", text });
      onClose();
    } catch (error) {
      toast.show({ tone: "danger", text: reasonOf(error) });
    }
    setBusy(false);
  }
  return {
    busy,
    save: (input: CatalogItemInput) =>
      item
        ? run(() => apiPut(`/api/crm/catalog/${item.id}`, input), "Item saved")
        : run(() => apiPost("/api/crm/catalog", input), "Item added"),
    remove: () => run(() => apiDelete(`/api/crm/catalog/${item?.id ?? ""}`), "Item deleted"),
  };
}

function Preview({ item }: { item: CatalogItemInput | null }) {
  const preview = useQuery({
    queryKey: ["catalog", "preview", item],
    queryFn: () => apiPost<{ text: string | null }>("/api/crm/catalog/preview", item),
    enabled: item !== null,
    placeholderData: (before) => before,
  });
  return preview.data ? <HowAiSaysIt text={preview.data.text} /> : null;
}

function Quoted({ id }: { id: string }) {
  const quoted = useQuery({
    queryKey: ["catalog", "quoted", id],
    queryFn: ({ signal }) => apiGet<LastQuotedView>(`/api/crm/catalog/${id}/quoted`, signal),
  });
  return quoted.data ? <LastQuoted data={quoted.data.data} /> : null;
}
