// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";
import {line_map, type LineMap} from "../view/line_map.ts";
import {wrapped} from "../view/wrap.ts";
import {Figure} from "./figure.tsx";

/** Red lines × options, and below it each collision as the set of lines that cannot hold together with the goal. */
export function LineMapFigure({page}: {page: Page}) {
  const map = line_map(page);
  const table = {
    columns: ["Option", "Today", ...map.columns.map((c) => `Line ${c.label}`)],
    rows: [
      ...map.rows.map((row) => [row.title, row.now, ...map.columns.map((_, k) => row.marks.filter((m) => m.column === k)
        .map((m) => `crossed at ${m.levels.join(", ")}`).join("; "))]),
      ...map.collisions.map((c) => [`${c.collision.label}: ${c.collision.goal}`, "", ...map.columns.map((_, k) => (c.columns.includes(k) ? "collides" : ""))]),
    ],
  };
  return (
    <Figure name="red-lines" title="The red lines, and where they collide." wide table={table}
      reading="Each column is a red line, under whoever holds it; ✕ names the choice that can cross it. Below, each joined row of dots is a set of lines that together shut out a goal.">
      {(width) => <Drawing map={map} width={width} />}
    </Figure>
  );
}

const row_height = 30;
const lane_min = 46;

function Drawing({map, width}: {map: LineMap; width: number}) {
  const n = map.columns.length;
  const stacked = width < 620; // no room for titles beside the grid: each title stands above its row
  const left = stacked ? 0 : Math.min(width * 0.46, Math.max(260, width - n * 110));
  const lane = Math.max(lane_min, (width - left) / n);
  const total = Math.max(width, left + lane * n);
  const x = (k: number) => left + lane * (k + 0.5);
  const title_lines = (text: string, room: number) => wrapped(text, Math.max(14, Math.floor(room / 7.1)), 3);
  const holder_lines = map.holders.map((h) => title_lines(h.name, lane * (h.to - h.from + 1)));
  const head = Math.max(...holder_lines.map((l) => l.length)) * 15 + 34;
  let y = head;
  const rows = map.rows.map((row) => {
    const lines = stacked ? wrapped(row.title, Math.floor(total / 7.2), 2) : title_lines(row.title, left - 16);
    const basket = row.basket ? 24 : 0;
    const extra = stacked ? lines.length * 16 : Math.max(0, (lines.length - 2) * 15);
    const top = y + basket;
    y = top + extra + row_height + (stacked ? 4 : 6);
    return {row, lines, top, basket, middle: stacked ? top + extra + row_height / 2 + 2 : top + (extra + row_height) / 2, bottom: y};
  });
  const grid_bottom = y;
  y += map.collisions.length ? 34 : 0;
  const below = map.collisions.map((c) => {
    const lines = stacked ? wrapped(c.collision.goal, Math.floor(total / 7.2), 2) : title_lines(c.collision.goal, left - 44);
    const extra = stacked ? lines.length * 16 : Math.max(0, (lines.length - 2) * 15);
    const top = y;
    y += extra + row_height + 4;
    return {c, lines, top, middle: stacked ? top + extra + row_height / 2 : top + (extra + row_height) / 2};
  });
  return (
    <svg data-picture class="line-map" viewBox={`0 0 ${total} ${y + 6}`} width={total} height={y + 6} role="img"
      aria-label={`Red lines by holder against the options they depend on; ${map.collisions.length} collisions. The same as a table below.`}>
      {map.holders.map((h, k) => (
        <g>
          {holder_lines[k]?.map((line, j) => <text class="holder" x={(x(h.from) + x(h.to)) / 2} y={13 + j * 15} text-anchor="middle">{line}</text>)}
          <line class="bracket" x1={x(h.from) - lane * 0.36} x2={x(h.to) + lane * 0.36} y1={head - 28} y2={head - 28} />
        </g>
      ))}
      {map.columns.map((c, k) => (
        <g>
          <text class="lane" x={x(k)} y={head - 10} text-anchor="middle">{c.label}</text>
          <line class="lane-rule" x1={x(k)} x2={x(k)} y1={head - 2} y2={y - 8} />
        </g>
      ))}
      {rows.map(({row, lines, top, basket, middle, bottom}) => (
        <g>
          {basket ? <text class="basket" x={0} y={top - 7}>{row.basket}</text> : null}
          <line class="grid" x1={0} x2={total} y1={bottom} y2={bottom} />
          {lines.map((line, j) => <text class="option" x={0} y={stacked ? top + 13 + j * 16 : middle + 5 + (j - (lines.length - 1) / 2) * 16}>{line}</text>)}
          {row.marks.map((mark) => <Mark x={x(mark.column)} y={middle} lane={lane} text={mark.levels.join(", ")} />)}
        </g>
      ))}
      {below.length ? <text class="basket" x={0} y={grid_bottom + 25}>collisions</text> : null}
      {below.map(({c, lines, top, middle}) => (
        <g class="collision">
          <circle class="letter-disc" cx={11} cy={stacked ? top + 8 : middle} r={10} />
          <text class="letter-text" x={11} y={(stacked ? top + 8 : middle) + 4.5} text-anchor="middle">{c.collision.label}</text>
          {lines.map((line, j) => <text class="option goal-text" x={30} y={stacked ? top + 13 + j * 16 : middle + 5 + (j - (lines.length - 1) / 2) * 16}>{line}</text>)}
          {c.columns.length > 1 ? <line class="clash" x1={x(c.columns[0]!)} x2={x(c.columns[c.columns.length - 1]!)} y1={middle} y2={middle} /> : null}
          {c.columns.map((k) => <circle class="clash-dot" cx={x(k)} cy={middle} r={7} />)}
        </g>
      ))}
    </svg>
  );
}

function Mark({x, y, lane, text}: {x: number; y: number; lane: number; text: string}) {
  const room = Math.max(3, Math.floor((lane - 22) / 6.4));
  const shown = text.length > room ? text.slice(0, room - 1) + "…" : text;
  const width = Math.min(lane - 4, 22 + shown.length * 6.6);
  return (
    <g class="mark">
      <title>{`crossed at “${text}”`}</title>
      <rect x={x - width / 2} y={y - 11} width={width} height={22} rx={4} />
      <text x={x} y={y + 4.5} text-anchor="middle">✕ {shown}</text>
    </g>
  );
}
