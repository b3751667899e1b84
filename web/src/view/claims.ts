// SPDX-License-Identifier: MIT
import type {PageClaim} from "../page.gen.ts";

export interface Filter {
  id: string;
  words: string;
}

/** `All 41`, then one filter per verdict that occurs, by its own words. */
export function claim_filters(claims: PageClaim[]): Filter[] {
  const groups = new Map<string, PageClaim[]>();
  for (const claim of claims) groups.set(claim.verdict, [...(groups.get(claim.verdict) ?? []), claim]);
  const words: Record<string, string> = {holds: "come out", fails: "do not", untestable: "cannot be tested", waiting: "wait"};
  return [
    {id: "all", words: `All ${claims.length}`},
    ...["fails", "holds", "untestable", "waiting"].filter((v) => groups.has(v))
      .map((v) => ({id: v, words: `${groups.get(v)?.length ?? 0} ${words[v] ?? v}`})),
  ];
}
