// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";
import {percent} from "../view/numbers.ts";
import {Bars} from "./bars.tsx";
import {Figure} from "./figure.tsx";

type Room = NonNullable<Page["room"]>;

/** Of all that can happen, what each side could bring home. */
export function RoomFigure({room}: {room: Room}) {
  const rows = [...room.sides, room.common];
  const table = {
    columns: ["Side", "Keeps its lines", "And does not lose", "Narrowed most by"],
    rows: rows.map((r) => [r.name, percent(r.within_share), r.share_words, r.narrowed]),
  };
  return (
    <Figure name="win-sets" title="How much each side could bring home: its win-set." table={table}
      reading={<>Of all that can happen: in outline, that in which a side keeps its own lines; filled, that in which it does not lose by its own stakes either.</>}>
      {(width) => (
        <Bars width={width} label="Win-sets by side, as shares of what can happen. The same as a table below."
          rows={rows.map((row) => ({name: row.name, share: row.share, outline: row.within_share,
            text: row.share_words, strong: row === room.common}))} />
      )}
    </Figure>
  );
}
