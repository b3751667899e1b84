// SPDX-License-Identifier: MIT
import {wrapped} from "../view/wrap.ts";

export interface BarRow {
  name: string;
  share: number; // filled, in [0,1] of the whole track
  outline?: number; // likewise, in outline
  text: string;
  strong?: boolean;
}

/** Shares of one whole as bars, each with its name and its number. */
export function Bars({rows, width, label}: {rows: BarRow[]; width: number; label: string}) {
  const stacked = width < 560;
  const left = stacked ? 0 : Math.min(width * 0.46, Math.max(170, 14 + 6.7 * Math.max(...rows.map((r) => r.name.length))));
  const right = 14 + 7 * Math.max(...rows.map((r) => r.text.length));
  const room = width - left - right;
  let y = 4;
  const placed = rows.map((row) => {
    const lines = wrapped(row.name, Math.floor((stacked ? width : left - 10) / 6.6), 2);
    const top = y;
    const tall = stacked ? lines.length * 16 + 26 : Math.max(25, lines.length * 16 + 4);
    y += tall;
    return {row, lines, top, middle: stacked ? top + lines.length * 16 + 10 : top + tall / 2};
  });
  return (
    <svg data-picture class="bars" viewBox={`0 0 ${width} ${y + 4}`} width={width} height={y + 4} role="img" aria-label={label}>
      {placed.map(({row, lines, top, middle}) => (
        <g class={row.strong ? "strong" : undefined}>
          {lines.map((line, j) => <text class="name" x={0} y={stacked ? top + 12 + j * 16 : middle + 4.5 + (j - (lines.length - 1) / 2) * 16}>{line}</text>)}
          <rect class="track" x={left} y={middle - 6} width={room} height={12} />
          {row.outline === undefined ? null : <rect class="outline" x={left} y={middle - 6} width={Math.max(1, row.outline * room)} height={12} />}
          <rect class="size" x={left} y={middle - 6} width={Math.max(1, row.share * room)} height={12} />
          <text x={left + room + 8} y={middle + 4.5}>{row.text}</text>
        </g>
      ))}
    </svg>
  );
}
