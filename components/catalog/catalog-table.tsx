import { cn } from "#components/ui/class-names.ts";
import { Switch } from "#components/ui/switch.tsx";
import type { CatalogItemView } from "#lib/domain/views/knowledge-view.ts";
import { priceWords, timesWords } from "./price-words.ts";

export interface CatalogTableProps {
  items: readonly CatalogItemView[];
  selectedId: string | null;
  mayEdit: boolean;
  onOpen: (item: CatalogItemView) => void;
  onQuotable: (item: CatalogItemView, quotable: boolean) => void;
}

const wide = "max-lg:hidden";

/** The price list. On phones name, price and switch; a name opens the item. */
export function CatalogTable({ items, selectedId, mayEdit, onOpen, onQuotable }: CatalogTableProps) {
  return (
    <table className="w-full text-left text-sm">
      <thead className="sticky top-0 z-10 bg-subtle">
        <tr className="text-secondary-text text-xs [&>th]:h-9 [&>th]:border-b [&>th]:px-4 [&>th]:font-medium sm:[&>th]:px-5">
          <th scope="col">Item</th>
          <th scope="col" className={wide}>
            Area
          </th>
          <th scope="col" className="max-sm:hidden">
            Price
          </th>
          <th scope="col" className={wide}>
            Takes
          </th>
          <th scope="col" className={cn("text-right", wide)}>
            Quoted
          </th>
          <th scope="col" className="whitespace-nowrap text-right">
            AI may quote
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { price, note } = priceWords(item);
          return (
            <tr
              key={item.id}
              className={cn(
                "h-12 border-b bg-background hover:bg-accent [&>td]:px-4 [&>td]:py-2 sm:[&>td]:px-5",
                item.id === selectedId && "bg-selected hover:bg-selected",
              )}
            >
              <td className="wrap-anywhere">
                <button
                  type="button"
                  aria-current={item.id === selectedId ? "true" : undefined}
                  onClick={() => onOpen(item)}
                  className="touch-target rounded-xs text-left font-medium hover:underline"
                >
                  {item.name}
                </button>
                <span className="tnum block text-secondary-text text-xs sm:hidden">
                  {price} {note}
                </span>
              </td>
              <td className={cn("text-secondary-text", wide)}>{item.area || "–"}</td>
              <td className="tnum max-sm:hidden">
                <span className="font-medium">{price}</span> <span className="text-secondary-text text-xs">{note}</span>
              </td>
              <td className={cn("text-secondary-text", wide)}>{item.takes || "–"}</td>
              <td className={cn("tnum whitespace-nowrap text-right text-secondary-text", wide)}>
                {timesWords(item.quoted.times)}
              </td>
              <td className="text-right">
                <Switch
                  tone="ai"
                  checked={item.quotable}
                  disabled={!mayEdit}
                  onChange={(quotable) => onQuotable(item, quotable)}
                  label={`The AI may quote ${item.name}`}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
