// SPDX-License-Identifier: MIT
import {useContext, useMemo, useState} from "preact/hooks";
import type {PageGraph, PageGraphNode} from "../page.gen.ts";
import {Names, type Naming} from "../names.ts";
import {graph_layout, path_through, type Edge, type Node} from "../view/graph_layout.ts";
import {counted} from "../view/numbers.ts";
import {Figure} from "./figure.tsx";

/** Where the players can go from today: nodes are groups of scenarios, arrows are moves that pay for somebody. */
export function StateGraphFigure({graph}: {graph: PageGraph}) {
  const names = useContext(Names);
  const title = new Map(graph.nodes.map((n) => [n.id, n.title]));
  const table = {
    columns: ["From", "To", "Who", "Scenarios it can move from", "Scenarios where that pays"],
    rows: graph.edges.map((e) => [title.get(e.from) ?? e.from, title.get(e.to) ?? e.to, names.actor(e.actor), String(e.moves), String(e.improvements)]),
  };
  return (
    <Figure name="state-graph" title="From today onwards." wide table={table}
      reading={<>{graph.scope}, grouped by {graph.grouped_by}. An arrow is a move that pays for whoever it names; a dotted arrow a move that does not pay. A double frame marks groups in which something would hold.</>}>
      {(width) => <Drawing graph={graph} width={width} names={names} />}
    </Figure>
  );
}

function Drawing({graph, width, names}: {graph: PageGraph; width: number; names: Naming}) {
  const [moves, set_moves] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const down = width < 700;
  const plan = useMemo(() => graph_layout(graph, {down, moves}), [graph, down, moves]);
  const nodes = new Map(graph.nodes.map((n) => [n.id, n]));
  const node = chosen === null ? null : nodes.get(chosen) ?? null;
  return (
    <>
      <div class="filters" role="group" aria-label="Arrows">
        <button type="button" aria-pressed={!moves} onClick={() => set_moves(false)}>Moves that pay</button>
        <button type="button" aria-pressed={moves} onClick={() => set_moves(true)}>All moves</button>
      </div>
      <svg data-picture class={`graph${chosen === null ? "" : " choosing"}`} viewBox={`0 0 ${plan.width} ${plan.height}`} width={Math.min(width, plan.width)}
        role="group" aria-label={`State graph of ${graph.nodes.length} groups of scenarios. The same as a table below.`}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0,0.5L8,4L0,7.5Z" class="arrow-head" /></marker>
        </defs>
        {plan.edges.map((edge) => <EdgeDrawing edge={edge} names={names} lit={chosen === edge.from || chosen === edge.to} />)}
        {plan.nodes.map((place) => {
          const of = nodes.get(place.id);
          return of ? <NodeDrawing place={place} of={of} names={names} chosen={chosen === place.id} onChoose={() => choose(chosen === place.id ? null : place.id)} /> : null;
        })}
      </svg>
      <div class="node-detail" aria-live="polite">
        {node ? <NodeDetail graph={graph} node={node} names={names} /> : <p class="quiet">Choose a box to see who can move from it.</p>}
      </div>
    </>
  );
}

function EdgeDrawing({edge, names, lit}: {edge: Edge; names: Naming; lit: boolean}) {
  const movers = edge.actors.filter((a) => !edge.improves || Number(a.improvements) > 0).map((a) => names.actor(a.actor));
  const label = movers.length > 2 ? `${movers[0]} + ${movers.length - 1}` : movers.join(", ");
  return (
    <g class={`edge${edge.improves ? "" : " idle"}${lit ? " lit" : ""}`}>
      <path d={path_through(edge.points)} marker-end="url(#arrow)" />
      <text x={edge.label.x} y={edge.label.y + 4} text-anchor="middle">{label}</text>
    </g>
  );
}

function NodeDrawing(props: {place: Node; of: PageGraphNode; names: Naming; chosen: boolean; onChoose: () => void}) {
  const {place, of, names} = props;
  const left = place.x - place.width / 2;
  const top = place.y - place.height / 2;
  const holds = Number(of.equilibria) > 0;
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      props.onChoose();
    }
  };
  return (
    <g class={`node${of.today ? " today" : ""}${props.chosen ? " chosen" : ""}`} role="button" tabIndex={0} aria-pressed={props.chosen}
      onClick={props.onChoose} onKeyDown={key}>
      <rect class="frame" x={left} y={top} width={place.width} height={place.height} rx={6} />
      {holds ? <rect class="inner" x={left + 3.5} y={top + 3.5} width={place.width - 7} height={place.height - 7} rx={4} /> : null}
      {place.lines.map((line, k) => <text class="node-title" x={left + 12} y={top + 20 + k * 15}>{line}</text>)}
      <text class="node-note" x={left + 12} y={top + place.height - 10}>
        {of.today ? "today · " : ""}{names.outcome(of.outcome)}{Number(of.scenarios) === 1 ? (holds ? " · holds" : "") : ` · ${counted(of.scenarios)}`}
      </text>
    </g>
  );
}

function NodeDetail({graph, node, names}: {graph: PageGraph; node: PageGraphNode; names: Naming}) {
  const title = new Map(graph.nodes.map((n) => [n.id, n.title]));
  const out = graph.edges.filter((e) => e.from === node.id);
  return (
    <>
      <p><b>{node.title}</b> ({names.outcome(node.outcome)}): {counted(node.scenarios)} {Number(node.scenarios) === 1 ? "scenario" : "scenarios"}, {counted(node.acceptable)} acceptable to all, {counted(node.equilibria)} would hold; at least {node.steps} {node.steps === 1 ? "move" : "moves"} from today.</p>
      {out.length ? (
        <ul>{out.map((e) => <li>{names.actor(e.actor)} to “{title.get(e.to)}”: {Number(e.improvements) > 0 ? `pays in ${counted(e.improvements)} of ${counted(e.moves)}` : "does not pay"}</li>)}</ul>
      ) : <p>Nobody moves away from it.</p>}
    </>
  );
}
