// SPDX-License-Identifier: MIT
// The counts of the report, arranged as one panel per outcome: actors down, concepts across.
import type {Naming} from "../names.ts";
import type {Page} from "../page.gen.ts";
import {share} from "./numbers.ts";

export interface Cell {
  row: string;
  concept: string;
  count: number | string;
  share: number;
  everyone: boolean;
}

export interface Panel {
  outcome: string;
  title: string;
  size: number | string;
  today: boolean;
  rows: string[];
  cells: Cell[];
}

// Strictest first: what is stable under one is stable under those after it (SMR and SEQ do not compare).
const strictness = ["nash", "sseq", "seq", "smr", "gmr"];

export function by_strictness<T extends {id: string}>(concepts: T[]): T[] {
  return [...concepts].sort((a, b) => strictness.indexOf(a.id) - strictness.indexOf(b.id));
}

const everyone = "for everybody";

/** Outcomes nothing belongs to are left out; those in which most lasts come in file order, as everywhere. */
export function stability_panels(page: Page, holds: NonNullable<Page["holds"]>, names: Naming): Panel[] {
  const concept_names = new Map(holds.concepts.map((c) => [c.id, c.short]));
  const deciders = holds.deciders.map((id) => names.actor(id));
  return page.outcomes.flatMap((outcome, k) => {
    const size = holds.sizes[k] ?? 0;
    if (Number(size) === 0) return [];
    const cells = holds.cells.filter((cell) => cell.outcome === outcome.id).flatMap((cell): Cell[] => {
      const concept = concept_names.get(cell.concept) ?? cell.concept;
      return [
        ...cell.by_actor.map((count, j) => ({row: deciders[j] ?? "", concept, count, share: share(count, size), everyone: false})),
        {row: everyone, concept, count: cell.everyone, share: share(cell.everyone, size), everyone: true},
      ];
    });
    return [{outcome: outcome.id, title: sentence_case(outcome.name), size, today: outcome.today, rows: [...deciders, everyone], cells}];
  });
}

export function sentence_case(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
