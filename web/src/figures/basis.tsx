// SPDX-License-Identifier: MIT
import * as Plot from "@observablehq/plot";
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Figure} from "./figure.tsx";
import {PlotPicture} from "./plot_picture.tsx";

const bases = ["stated", "hinted", "inferred", "judgement", "unmarked"] as const;
const words: Record<string, string> = {unmarked: "not said"};

/** Behind how many numbers of each actor the sources state the interest, hint at it, leave it to inference or to the analyst. */
export function BasisFigure({page}: {page: Page}) {
  const names = useContext(Names);
  const rows = page.judgements.bases.map((b) => ({...b, name: b.actor === null ? "lines and parameters" : names.actor(b.actor)}));
  const present = bases.filter((basis) => rows.some((row) => row[basis] > 0));
  const cells = rows.flatMap((row) => present.map((basis) => ({name: row.name, basis: words[basis] ?? basis, count: row[basis]})));
  const table = {columns: ["Numbers of", ...present.map((b) => words[b] ?? b)], rows: rows.map((row) => [row.name, ...present.map((b) => row[b])])};
  return (
    <Figure name="basis" title="How much of what they want is in the sources." table={table}
      reading="Numbers the case rests on, by whose they are and how firmly a passage says that the interest behind them exists. How large it is, no passage here says unless the size is marked as stated.">
      {(width) => (
        <PlotPicture width={width} label="Numbers by actor and basis" draw={() => Plot.plot({
          width,
          height: 21 * rows.length + 34,
          marginLeft: Math.min(170, width * 0.36), marginTop: 26, marginBottom: 4, marginRight: 8,
          x: {domain: present.map((b) => words[b] ?? b), axis: "top", label: null, tickSize: 0, padding: 0},
          y: {domain: rows.map((r) => r.name), label: null, tickSize: 0, tickFormat: (t: string) => (t.length > 26 ? t.slice(0, 25) + "…" : t)},
          r: {range: [0, 10], domain: [0, Math.max(...cells.map((c) => c.count), 1)]},
          marks: [
            Plot.gridY({stroke: "var(--rule)", strokeOpacity: 1}),
            Plot.dot(cells, {x: "basis", y: "name", r: "count", fill: (c) => (c.basis === "judgement" ? "var(--accent)" : "var(--ink)"),
              fillOpacity: 0.16, stroke: (c) => (c.basis === "judgement" ? "var(--accent)" : "var(--ink)"), strokeOpacity: 0.5}),
            Plot.text(cells.filter((c) => c.count > 0), {x: "basis", y: "name", text: (c) => String(c.count), fill: "var(--ink)"}),
          ],
          color: {type: "identity"},
        })} />
      )}
    </Figure>
  );
}
