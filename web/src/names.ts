// SPDX-License-Identifier: MIT
// Titles by id, for whatever refers to an actor, outcome or option by its id.
import {createContext} from "preact";
import type {Page} from "./page.gen.ts";
import {plain} from "./view/line_map.ts";

export interface Naming {
  /** `Russia`, `Government of Georgia`: for labels. */
  actor: (id: string) => string;
  /** `Russia and the Government of Georgia`: inside a sentence. */
  actors: (ids: string[]) => string;
  outcome: (id: string) => string;
}

export function names_of(page: Page): Naming {
  const actors = new Map(page.actors.map((a) => [a.id, plain(a.title)]));
  const outcomes = new Map(page.outcomes.map((o) => [o.id, o.name]));
  const actor = (id: string) => actors.get(id) ?? id;
  const called = new Map(page.actors.map((a) => [a.id, a.name]));
  return {
    actor,
    actors: (ids) => listed(ids.map((id) => called.get(id) ?? id)),
    outcome: (id) => outcomes.get(id) ?? "none of the named outcomes",
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

export const Names = createContext<Naming>({actor: (id) => id, actors: listed, outcome: (id) => id});
