// SPDX-License-Identifier: MIT
// Where the parts of the forecast's pictures stand, and its numbers as rows.
import type {Page, PageDriver, PageFuture, PageTick} from "../page.gen.ts";
import type {Table} from "./csv.ts";

export type Forecast = NonNullable<Page["forecast"]>;

/** Positions at least `gap` apart and within [low, high], each as near to where it was as its neighbours let it; the
    order is kept. requires: there is room for all. */
export function spread_labels(positions: number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, k) => k).sort((a, b) => positions[a]! - positions[b]! || a - b);
  const out = [...positions];
  let floor = low;
  for (const k of order) {
    out[k] = Math.max(positions[k]!, floor);
    floor = out[k]! + gap;
  }
  let ceiling = high;
  for (const k of [...order].reverse()) {
    out[k] = Math.min(out[k]!, ceiling);
    ceiling = out[k]! - gap;
  }
  return out;
}

/** As many of the ticks as have `each` pixels of their own, evenly spread, the first and the last among them. */
export function ticks_that_fit(ticks: PageTick[], room: number, each: number): PageTick[] {
  const last = ticks.length - 1;
  for (let stride = 1; stride < last; stride++)
    if (last % stride === 0 && (last / stride) * each <= room) return ticks.filter((_, k) => k % stride === 0);
  return last > 0 ? [ticks[0]!, ticks[last]!] : ticks;
}

/** The drivers a picture has room for: those that move the headline by a point or explain a fiftieth; at least three. */
export function worth_drawing(list: PageDriver[]): PageDriver[] {
  return list.filter((d, k) => k < 3 || Math.abs(d.at_high - d.at_low) >= 0.01 || parseFloat(d.total) >= 2);
}

/** The scale of the tornado: every end on it and the likely value, in whole steps of 5 %, never narrower than 10 %. */
export function tornado_scale(list: PageDriver[], likely: number): [number, number] {
  const values = [likely, ...list.flatMap((d) => [d.at_low, d.at_high])];
  let low = Math.floor(Math.min(...values) * 20 + 1e-9) / 20;
  let high = Math.ceil(Math.max(...values) * 20 - 1e-9) / 20;
  if (high - low < 0.1) [low, high] = high >= 0.95 ? [0.9, 1] : low <= 0.05 ? [0, 0.1] : [low - 0.05, low + 0.05];
  return [Math.max(0, low), Math.min(1, high)];
}

/** Every outcome at every time, in full: what a spreadsheet wants of the picture. */
export function courses_table(forecast: Forecast): Table {
  const cell = (values: number[] | null, k: number) => (values ? values[k] ?? "" : "");
  return {
    columns: ["outcome", "step", "probability", "5 % point", "95 % point", "today persists", "every lasting scenario alike"],
    rows: forecast.futures.flatMap((f) => forecast.times.map((t, k) =>
      [f.name, t, f.values[k] ?? "", cell(f.low, k), cell(f.high, k), f.persistence, f.uniform ?? ""])),
  };
}

export interface EndLabel {
  kind: "course" | "uniform" | "persistence";
  value: number;
  text: string;
}

/** What stands at the right end of a course: the forecast, and the two naive ones. */
export function end_labels(future: PageFuture, show: (share: number) => string): EndLabel[] {
  const labels: EndLabel[] = [
    {kind: "course", value: future.values[future.values.length - 1] ?? 0, text: future.percent},
    {kind: "persistence", value: future.persistence, text: `${show(future.persistence)} as today`},
  ];
  if (future.uniform !== null) labels.push({kind: "uniform", value: future.uniform, text: `${show(future.uniform)} all alike`});
  return labels;
}
