// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";

/** Whether the islands of agreement are the trades themselves, in whatever order: then a second table says nothing new. */
export function same_deals(linkage: NonNullable<Page["linkage"]>): boolean {
  const changes = (list: {changes: string}[]) => list.map((deal) => deal.changes).sort().join("\n");
  return changes(linkage.trades) === changes(linkage.islands);
}
