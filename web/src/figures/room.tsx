// SPDX-License-Identifier: MIT
import type {Page, PageRoom} from "../page.gen.ts";
import {counted} from "../view/numbers.ts";
import {wrapped} from "../view/wrap.ts";
import {Figure} from "./figure.tsx";

type Room = NonNullable<Page["room"]>;

/** Of all that can happen, what each side could bring home. */
export function RoomFigure({room}: {room: Room}) {
  const rows = [...room.sides, room.common];
  const table = {
    columns: ["Side", "Keeps its lines", "And does not lose", "Share of what can happen", "Narrowed most by"],
    rows: rows.map((r) => [r.name, counted(r.within), counted(r.size), r.share_words, r.narrowed]),
  };
  return (
    <Figure name="win-sets" title="How much each side could bring home: its win-set." table={table}
      reading={<>Of {counted(room.feasible)} scenarios that can happen: in outline, those in which a side keeps its own lines; filled, those in which it does not lose by its own stakes either.</>}>
      {(width) => <Drawing rows={rows} width={width} />}
    </Figure>
  );
}

function Drawing({rows, width}: {rows: PageRoom[]; width: number}) {
  const stacked = width < 560;
  const left = stacked ? 0 : Math.min(230, width * 0.3);
  const label = 128;
  const room = width - left - label;
  let y = 4;
  const placed = rows.map((row) => {
    const lines = stacked ? wrapped(row.name, Math.floor(width / 7), 2) : wrapped(row.name, Math.floor((left - 10) / 6.6), 2);
    const top = y;
    const tall = stacked ? lines.length * 16 + 26 : Math.max(25, lines.length * 16 + 4);
    y += tall;
    return {row, lines, top, middle: stacked ? top + lines.length * 16 + 10 : top + tall / 2};
  });
  return (
    <svg data-picture class="room" viewBox={`0 0 ${width} ${y + 4}`} width={width} height={y + 4} role="img"
      aria-label="Win-sets by side, as shares of what can happen. The same as a table below.">
      {placed.map(({row, lines, top, middle}, k) => (
        <g class={k === rows.length - 1 ? "common" : undefined}>
          {lines.map((line, j) => <text class="name" x={0} y={stacked ? top + 12 + j * 16 : middle + 4.5 + (j - (lines.length - 1) / 2) * 16}>{line}</text>)}
          <rect class="track" x={left} y={middle - 6} width={room} height={12} />
          <rect class="within" x={left} y={middle - 6} width={Math.max(1, row.within_share * room)} height={12} />
          <rect class="size" x={left} y={middle - 6} width={Math.max(1, row.share * room)} height={12} />
          <text x={left + room + 8} y={middle + 4.5}>{`${row.share_words} (${counted(row.size)})`}</text>
        </g>
      ))}
    </svg>
  );
}
