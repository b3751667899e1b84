// SPDX-License-Identifier: MIT
// Places the nodes of the state graph in layers, left to right (or downwards where there is no room), and routes its edges.
import {Graph, layout} from "@dagrejs/dagre";
import type {PageGraph} from "../page.gen.ts";
import {wrapped} from "./wrap.ts";

export interface Node {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface Edge {
  key: string;
  from: string;
  to: string;
  actors: {actor: string; moves: number | string; improvements: number | string}[];
  improves: boolean;
  points: {x: number; y: number}[];
  label: {x: number; y: number};
}

export interface Layout {
  width: number;
  height: number;
  nodes: Node[];
  edges: Edge[];
}

const line_height = 15;

/** One drawn edge per ordered pair of nodes that differ in one choice; who moves along it is its label. Moves that change
    several choices at once are the table's: drawn, they would hide the rest. */
export function graph_layout(graph: PageGraph, options: {down: boolean; moves: boolean}): Layout {
  const g = new Graph({multigraph: false});
  g.setGraph({rankdir: options.down ? "TB" : "LR", nodesep: 22, ranksep: options.down ? 58 : 96, edgesep: 14, marginx: 8, marginy: 8});
  const text = new Map<string, string[]>();
  for (const node of graph.nodes) {
    const lines = wrapped(node.title, 24, 4);
    text.set(node.id, lines);
    g.setNode(node.id, {width: 172, height: 34 + lines.length * line_height});
  }
  const pairs = new Map<string, PageGraph["edges"]>();
  for (const edge of graph.edges) {
    if (!edge.direct || (!options.moves && Number(edge.improvements) === 0)) continue;
    const key = `${edge.from}→${edge.to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  for (const edges of pairs.values()) {
    const first = edges[0];
    if (first) g.setEdge(first.from, first.to, {width: options.down ? 60 : 8, height: 14, labelpos: "c"});
  }
  layout(g);
  const size = g.graph();
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: graph.nodes.map((node) => {
      const at = g.node(node.id);
      return {id: node.id, x: at.x ?? 0, y: at.y ?? 0, width: at.width ?? 0, height: at.height ?? 0, lines: text.get(node.id) ?? []};
    }),
    edges: [...pairs].map(([key, edges]) => {
      const first = edges[0]!;
      const at = g.edge(first.from, first.to);
      const points = at.points ?? [];
      const middle = points[Math.floor(points.length / 2)] ?? {x: 0, y: 0};
      return {
        key,
        from: first.from,
        to: first.to,
        actors: edges.map((e) => ({actor: e.actor, moves: e.moves, improvements: e.improvements})),
        improves: edges.some((e) => Number(e.improvements) > 0),
        points,
        label: {x: at.x ?? middle.x, y: at.y ?? middle.y},
      };
    }),
  };
}

/** A smooth path through the points (quadratic through the midpoints). */
export function path_through(points: {x: number; y: number}[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const at = (p: {x: number; y: number}) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`;
  if (rest.length < 2) return `M${at(first)}` + rest.map((p) => `L${at(p)}`).join("");
  let d = `M${at(first)}`;
  for (let k = 0; k < rest.length - 1; ++k) {
    const here = rest[k]!;
    const next = rest[k + 1]!;
    const end = k === rest.length - 2 ? next : {x: (here.x + next.x) / 2, y: (here.y + next.y) / 2};
    d += `Q${at(here)} ${at(end)}`;
  }
  return d;
}
