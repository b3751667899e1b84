// SPDX-License-Identifier: MIT
import * as Plot from "@observablehq/plot";
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {percent} from "../view/numbers.ts";
import {by_strictness, stability_panels, type Cell, type Panel} from "../view/stability.ts";
import {Figure} from "./figure.tsx";
import {PlotPicture} from "./plot_picture.tsx";

type Holds = NonNullable<Page["holds"]>;

/** Outcomes × actors × concepts: for which share of an outcome's scenarios an actor has no reason to leave. */
export function StabilityFigure({page, holds}: {page: Page; holds: Holds}) {
  const names = useContext(Names);
  const concepts = by_strictness(holds.concepts);
  const panels = stability_panels(page, holds, names);
  const table = {
    columns: ["Outcome", "Scenarios", "Stable for", ...concepts.map((c) => c.short)],
    rows: panels.flatMap((panel) => panel.rows.map((row) => [panel.title, String(panel.size), row,
      ...concepts.map((c) => String(panel.cells.find((cell) => cell.row === row && cell.concept === c.short)?.count ?? ""))])),
  };
  return (
    <Figure name="what-holds" title="How much of each future would hold, and for whom." wide table={table}
      reading={<>In each cell, the share of that future’s scenarios an actor has no reason to leave, from the strictest sense of “hold” on the left to the most lenient on the right. The last row is what holds for everybody.</>}>
      {(width) => {
        const columns = width >= 600 ? 2 : 1;
        const room = Math.floor((width - (columns - 1) * 28) / columns);
        return (
          <div class="panels" style={{gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`}}>
            {panels.map((panel) => <PanelPicture panel={panel} concepts={concepts.map((c) => c.short)} width={room} />)}
          </div>
        );
      }}
    </Figure>
  );
}

function PanelPicture({panel, concepts, width}: {panel: Panel; concepts: string[]; width: number}) {
  const label = 152;
  return (
    <div class="panel">
      <p class="panel-title" data-picture-text>{panel.title}</p>
      {panel.today ? <p class="quiet" data-picture-text>today is one of these</p> : null}
      <PlotPicture width={width} label={`${panel.title}: share of scenarios stable by actor and concept`} draw={() => Plot.plot({
        width,
        height: 23 * panel.rows.length + 26,
        marginLeft: label, marginTop: 22, marginBottom: 2, marginRight: 0,
        padding: 0.06,
        x: {domain: concepts, axis: "top", label: null, tickSize: 0},
        y: {domain: panel.rows, label: null, tickSize: 0, tickFormat: (t: string) => (t.length > 26 ? t.slice(0, 25) + "…" : t)},
        marks: [
          Plot.cell(panel.cells, {x: "concept", y: "row", fill: (c) => (c.everyone ? "var(--accent)" : "var(--ink)"),
            fillOpacity: (c) => 0.04 + 0.34 * c.share, rx: 2, inset: 0.5}),
          ...[false, true].map((everyone) => Plot.text(panel.cells.filter((c) => c.everyone === everyone),
            {x: "concept", y: "row", text: (c: Cell) => percent(c.share), fontSize: 11.5, fill: "var(--ink)", fontWeight: everyone ? 700 : 400})),
        ],
        color: {type: "identity"},
        opacity: {type: "identity"},
      })} />
    </div>
  );
}
