// SPDX-License-Identifier: MIT
import {useContext, useLayoutEffect, useMemo, useRef, useState} from "preact/hooks";
import type {PageGraph, PageGraphNode} from "../page.gen.ts";
import {Names, type Naming} from "../names.ts";
import {graph_layout, initials, strength, type Link, type Node, type Shown} from "../view/graph_layout.ts";
import {counted, share} from "../view/numbers.ts";
import {Figure} from "./figure.tsx";

const badge = 9;
const legend_height = 34;

/** Where the players can go from today: boxes are scenarios put together, lines are moves between them. */
export function StateGraphFigure({graph}: {graph: PageGraph}) {
  const names = useContext(Names);
  const title = new Map(graph.nodes.map((n) => [n.id, n.title]));
  const table = {
    columns: ["From", "To", "Who", "Scenarios it can move from", "Scenarios where that pays"],
    rows: graph.edges.map((e) => [title.get(e.from) ?? e.from, title.get(e.to) ?? e.to, names.actor(e.actor), String(e.moves), String(e.improvements)]),
  };
  const single = graph.nodes.every((n) => Number(n.scenarios) === 1);
  return (
    <Figure name="state-graph" title="From today onwards." wide table={table}
      reading={<>{graph.scope}, {graph.grouped_by}. Each row is one move further from today; an arrow points where a move pays for the actor whose letter it bears{single ? "" : ": dashed from some scenarios of its box, solid from all"}. The bar in a box is how much of it would hold.</>}>
      {(width) => <Drawing graph={graph} room={width} names={names} single={single} />}
    </Figure>
  );
}

// Shrunk further, its text would be too small to read: then it scrolls in its own box.
const smallest = 0.85;

function Drawing({graph, room, names, single}: {graph: PageGraph; room: number; names: Naming; single: boolean}) {
  const [shown, show] = useState<Shown>(single ? "always" : "sometimes");
  const [chosen, choose] = useState<string | null>(null);
  const plan = useMemo(() => graph_layout(graph, shown), [graph, shown]);
  const scale = Math.min(1, Math.max(smallest, room / plan.width));
  const letters = useMemo(() => {
    const movers = [...new Set(graph.edges.filter((e) => e.direct).map((e) => names.actor(e.actor)))];
    return initials(movers);
  }, [graph, names]);
  // Where the picture is wider than its place, today is in sight first.
  const svg = useRef<SVGSVGElement>(null);
  const today = plan.nodes.find((place) => graph.nodes.some((n) => n.today && n.id === place.id));
  useLayoutEffect(() => {
    const place = svg.current?.parentElement;
    if (place && today) place.scrollLeft = today.x * scale - place.clientWidth / 2;
  }, [scale, today?.x]);
  const nodes = new Map(graph.nodes.map((n) => [n.id, n]));
  const node = chosen === null ? null : nodes.get(chosen) ?? null;
  const filters: [Shown, string][] = single
    ? [["always", "Moves that pay"], ["all", "All moves"]]
    : [["sometimes", "Moves that pay"], ["always", "… wherever one stands"], ["all", "All moves"]];
  return (
    <>
      <div class="filters" role="group" aria-label="Arrows">
        {filters.map(([id, words]) => <button type="button" aria-pressed={shown === id} onClick={() => show(id)}>{words}</button>)}
      </div>
      <svg ref={svg} data-picture class={`graph${chosen === null ? "" : " choosing"}`} viewBox={`0 0 ${plan.width} ${plan.height + legend_height}`}
        width={plan.width * scale} height={(plan.height + legend_height) * scale} role="group"
        aria-label={`State graph of ${graph.nodes.length} boxes. The same as a table below.`}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0,0.5L8,4L0,7.5Z" class="arrow-head" /></marker>
        </defs>
        <Legend letters={letters} />
        <g transform={`translate(0,${legend_height})`}>
          {plan.links.map((link) => <LinkLine link={link} lit={chosen === link.from || chosen === link.to} />)}
          {plan.nodes.map((place) => {
            const of = nodes.get(place.id);
            return of ? <Box place={place} of={of} names={names} chosen={chosen === place.id} onChoose={() => choose(chosen === place.id ? null : place.id)} /> : null;
          })}
          {plan.links.map((link) => <Badges link={link} names={names} letters={letters} dim={chosen !== null && chosen !== link.from && chosen !== link.to} />)}
        </g>
      </svg>
      <div class="node-detail" aria-live="polite">
        {node ? <NodeDetail graph={graph} node={node} names={names} /> : <p class="quiet">Choose a box to see who can move from it.</p>}
      </div>
    </>
  );
}

function Badge({x, y, letters}: {x: number; y: number; letters: string}) {
  return (
    <g class="badge">
      <circle cx={x} cy={y} r={badge} />
      <text x={x} y={y + 4} text-anchor="middle">{letters}</text>
    </g>
  );
}

function Legend({letters}: {letters: Map<string, string>}) {
  let x = 4 + badge;
  return (
    <g class="legend">
      {[...letters].map(([name, letter]) => {
        const at = x;
        x += badge * 2 + name.length * 6.4 + 26;
        return <g><Badge x={at} y={badge + 3} letters={letter} /><text x={at + badge + 6} y={badge + 7.5}>{name}</text></g>;
      })}
    </g>
  );
}

function LinkLine({link, lit}: {link: Link; lit: boolean}) {
  return (
    <path class={`link ${link.strength}${lit ? " lit" : ""}`} d={link.path}
      {...(link.forth ? {"marker-end": "url(#arrow)"} : {})} {...(link.back ? {"marker-start": "url(#arrow)"} : {})} />
  );
}

function Badges({link, names, letters, dim}: {link: Link; names: Naming; letters: Map<string, string>; dim: boolean}) {
  const first = link.label.x - (link.actors.length - 1) * badge;
  return (
    <g class={dim ? "dim" : undefined}>
      {link.actors.map((actor, k) => <Badge x={first + k * 2 * badge} y={link.label.y} letters={letters.get(names.actor(actor)) ?? ""} />)}
    </g>
  );
}

function Box(props: {place: Node; of: PageGraphNode; names: Naming; chosen: boolean; onChoose: () => void}) {
  const {place, of, names} = props;
  const left = place.x - place.width / 2;
  const top = place.y - place.height / 2;
  const holds = Number(of.equilibria);
  const room = place.width - 24;
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      props.onChoose();
    }
  };
  const note = Number(of.scenarios) === 1 ? (holds ? "would hold" : "would not hold") : `${counted(holds)} of ${counted(of.scenarios)} would hold`;
  return (
    <g class={`node${of.today ? " today" : ""}${props.chosen ? " chosen" : ""}`} role="button" tabindex={0} aria-pressed={props.chosen}
      onClick={props.onChoose} onKeyDown={key}>
      <rect class="frame" x={left} y={top} width={place.width} height={place.height} rx={6} />
      <text class="node-note" x={left + 12} y={top + 17}>{names.outcome(of.outcome)}</text>
      {place.lines.map((line, k) => <text class="node-title" x={left + 12} y={top + 33 + k * 15}>{line}</text>)}
      <text class="node-note" x={left + 12} y={top + place.height - 12}>{note}</text>
      <line class="bar-track" x1={left + 12} x2={left + 12 + room} y1={top + place.height - 6} y2={top + place.height - 6} />
      {holds ? <line class="bar" x1={left + 12} x2={left + 12 + Math.max(3, room * share(of.equilibria, of.scenarios))} y1={top + place.height - 6} y2={top + place.height - 6} /> : null}
    </g>
  );
}

const pays = {always: "pays", sometimes: "pays in places", all: "does not pay"} as const;

function NodeDetail({graph, node, names}: {graph: PageGraph; node: PageGraphNode; names: Naming}) {
  const title = new Map(graph.nodes.map((n) => [n.id, n.title]));
  const out = graph.edges.filter((e) => e.from === node.id && e.direct);
  return (
    <>
      <p><b>{node.title}</b> ({names.outcome(node.outcome)}): {counted(node.scenarios)} {Number(node.scenarios) === 1 ? "scenario" : "scenarios"}, {counted(node.acceptable)} acceptable to all, {counted(node.equilibria)} would hold; at least {node.steps} {node.steps === 1 ? "move" : "moves"} from today.</p>
      {out.length ? (
        <ul>{out.map((e) => <li>{names.actor(e.actor)} to “{title.get(e.to)}”: {pays[strength(e)]}{strength(e) === "sometimes" ? ` (${counted(e.improvements)} of ${counted(e.moves)})` : ""}</li>)}</ul>
      ) : <p>Nobody moves away from it.</p>}
    </>
  );
}
