// SPDX-License-Identifier: MIT
import type {PageClaim} from "../page.gen.ts";

export interface Filter {
  id: string;
  words: string;
}

/** `All 41`, then one filter per verdict that occurs, by its own words, and one for claims about the future. */
export function claim_filters(claims: PageClaim[]): Filter[] {
  const groups = new Map<string, PageClaim[]>();
  for (const claim of claims) groups.set(claim.verdict, [...(groups.get(claim.verdict) ?? []), claim]);
  const future = claims.filter((claim) => claim.future).length;
  const words: Record<string, string> = {holds: "come out", fails: "do not", untestable: "cannot be tested", waiting: "wait"};
  return [
    {id: "all", words: `All ${claims.length}`},
    ...["fails", "holds", "untestable", "waiting"].filter((v) => groups.has(v))
      .map((v) => ({id: v, words: `${groups.get(v)?.length ?? 0} ${words[v] ?? v}`})),
    ...(future ? [{id: "future", words: `${future} about the future`}] : []),
  ];
}

/** Whether the filter with this id shows the claim. */
export function matches(claim: PageClaim, filter: string): boolean {
  return filter === "all" || (filter === "future" ? claim.future : claim.verdict === filter);
}
