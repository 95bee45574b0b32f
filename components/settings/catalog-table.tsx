import type { CatalogItemView } from "#lib/domain/views/settings-view.ts";
import { shownPrice } from "./price.ts";

/** Name, description, price. On phones the description stands below the name. */
export function CatalogTable({ items }: { items: readonly CatalogItemView[] }) {
  return (
    <table className="w-full text-left text-sm">
      <thead className="sticky top-0 z-10 bg-subtle">
        <tr className="text-secondary-text text-xs [&>th]:h-9 [&>th]:border-b [&>th]:px-4 [&>th]:font-medium sm:[&>th]:px-5">
          <th scope="col">Item</th>
          <th scope="col" className="max-md:hidden">
            Description
          </th>
          <th scope="col" className="text-right">
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className="border-b align-top hover:bg-accent [&>td]:px-4 [&>td]:py-3 sm:[&>td]:px-5">
            <td className="md:w-2/5 lg:w-1/3">
              <span className="wrap-anywhere font-medium">{item.name}</span>
              <span className="wrap-anywhere mt-0.5 block text-secondary-text text-xs md:hidden">
                {item.description}
              </span>
            </td>
            <td className="wrap-anywhere text-secondary-text max-md:hidden">{item.description || "–"}</td>
            <td className="tnum whitespace-nowrap text-right font-medium">
              {shownPrice(item.priceMinor, item.currency) ?? (
                <span className="font-normal text-secondary-text">On request</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
