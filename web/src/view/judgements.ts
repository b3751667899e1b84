// SPDX-License-Identifier: MIT
import type {PageJudgement} from "../page.gen.ts";

export interface ActorNumbers {
  actor: string | null;
  list: PageJudgement[];
}

/** Stakes under the actor whose they are, in the order of first mention; everything else last. */
export function by_actor(list: PageJudgement[]): ActorNumbers[] {
  const groups = new Map<string | null, PageJudgement[]>();
  for (const j of list) {
    const key = j.kind === "stake" ? j.actor : null;
    groups.set(key, [...(groups.get(key) ?? []), j]);
  }
  const rest = groups.get(null);
  groups.delete(null);
  const sorted: ActorNumbers[] = [...groups].map(([actor, numbers]) => ({actor, list: numbers}));
  return rest ? [...sorted, {actor: null, list: rest}] : sorted;
}

/** The common scale of the range bars: zero is always on it. */
export function extent(list: PageJudgement[]): [number, number] {
  const values = list.flatMap((j) => [j.value.likely, j.value.low ?? 0, j.value.high ?? 0]);
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
