// SPDX-License-Identifier: MIT
import type {PageNumber} from "../page.gen.ts";

const width = 96;
const height = 14;

/** A number on its range: a bar from low to high, a mark at likely, a tick at zero. A judgement's mark is hollow. */
export function RangeBar({value, low, high, basis}: {value: PageNumber; low: number; high: number; basis: string | null}) {
  if (high <= low) return null;
  const x = (v: number) => 5 + ((v - low) / (high - low)) * (width - 10);
  const hollow = basis === "judgement" || basis === "inferred" || basis === null;
  return (
    <svg class="range" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line class="zero" x1={x(0)} x2={x(0)} y1={1} y2={height - 1} />
      {value.low !== null && value.high !== null
        ? <line class="span" x1={x(value.low)} x2={x(value.high)} y1={height / 2} y2={height / 2} /> : null}
      <circle class={hollow ? "hollow" : "solid"} cx={x(value.likely)} cy={height / 2} r={3.6} />
    </svg>
  );
}
