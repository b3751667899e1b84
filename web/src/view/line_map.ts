// SPDX-License-Identifier: MIT
// Where everything on the red-line map stands: one column per red line, grouped by who holds it; one row per option that
// a line depends on, by basket; below, one row per collision.
import type {Page, PageCollision, PageLine} from "../page.gen.ts";

export interface Holder {
  name: string;
  from: number;
  to: number;
}

export interface Row {
  basket: string | null; // set on the first option of a basket
  option: string;
  title: string;
  now: string;
  marks: {column: number; levels: string[]}[];
}

export interface CollisionRow {
  collision: PageCollision;
  columns: number[];
}

export interface LineMap {
  columns: {id: string; label: string; line: PageLine | null}[];
  holders: Holder[];
  rows: Row[];
  collisions: CollisionRow[];
}

/** requires: page.red_lines. */
export function line_map(page: Page): LineMap {
  const red_lines = page.red_lines;
  if (!red_lines) return {columns: [], holders: [], rows: [], collisions: []};
  const name = new Map(page.actors.map((actor) => [actor.id, actor.title]));
  const by_holders = new Map<string, PageLine[]>();
  for (const line of red_lines.lines) {
    const key = line.holders.join(" ");
    by_holders.set(key, [...(by_holders.get(key) ?? []), line]);
  }
  const columns: LineMap["columns"] = [];
  const holders: Holder[] = [];
  for (const lines of by_holders.values()) {
    const from = columns.length;
    for (const line of lines) columns.push({id: line.id, label: line.label, line});
    const names = (lines[0]?.holders ?? []).map((id) => name.get(id) ?? id);
    holders.push({name: names.map(plain).join(" + "), from, to: columns.length - 1});
  }
  // Rules and ratifications have no holder; they get a column only where a collision needs them.
  const others = [...new Set(red_lines.collisions.flatMap((c) => c.of))].filter((id) => !columns.some((c) => c.id === id));
  if (others.length) {
    holders.push({name: "Rules and consents", from: columns.length, to: columns.length + others.length - 1});
    others.forEach((id, k) => columns.push({id, label: "R" + (others.length > 1 ? k + 1 : ""), line: null}));
  }
  const column = new Map(columns.map((c, k) => [c.id, k]));
  return {
    columns,
    holders,
    rows: option_rows(page, columns),
    collisions: red_lines.collisions.map((collision) => ({
      collision,
      columns: collision.of.map((id) => column.get(id) ?? -1).filter((k) => k >= 0).sort((a, b) => a - b),
    })),
  };
}

function option_rows(page: Page, columns: LineMap["columns"]): Row[] {
  const rows: Row[] = [];
  for (const basket of page.baskets) {
    let first = true;
    for (const option of basket.options) {
      const marks = columns.flatMap((c, k) => {
        // A joint option has a mark for each party; they share a cell.
        const own = (c.line?.marks ?? []).filter((mark) => mark.option === option.id);
        return own.length ? [{column: k, levels: [...new Set(own.flatMap((mark) => mark.levels))]}] : [];
      });
      if (!marks.length) continue;
      rows.push({basket: first && basket.name ? basket.name : null, option: option.id, title: option.title, now: option.now, marks});
      first = false;
    }
  }
  return rows;
}

/** A title without what stands in brackets or after a comma. */
export function plain(title: string): string {
  return title.replace(/ \(.*$|,.*$/, "");
}
