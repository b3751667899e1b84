// SPDX-License-Identifier: MIT
// Places the boxes of the state graph in rows by how many moves they are from today, and routes one line per pair of boxes
// that differ in one choice. (Moves that change several choices at once are the table's: drawn, they would hide the rest.)
import {Graph, layout} from "@dagrejs/dagre";
import type {PageGraph} from "../page.gen.ts";
import {change_lines} from "./wrap.ts";

type GraphEdge = PageGraph["edges"][number];

/** Which moves are drawn: those that pay from every scenario of their box, from some, or all. */
export type Shown = "always" | "sometimes" | "all";

export interface Node {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/** Moves between two boxes, in one or both directions. */
export interface Link {
  key: string;
  from: string;
  to: string;
  forth: boolean;
  back: boolean;
  actors: string[];
  strength: Shown; // of its strongest direction
  path: string;
  label: {x: number; y: number};
}

export interface Layout {
  width: number;
  height: number;
  nodes: Node[];
  links: Link[];
}

interface Point {
  x: number;
  y: number;
}

const line_height = 15;
const box_gap = 36;
const row_gap = 84;

/** How firmly a move pays: from every scenario of its box, from some of them, from none. */
export function strength(edge: Pick<GraphEdge, "moves" | "improvements">): Shown {
  if (Number(edge.improvements) === 0) return "all";
  return Number(edge.improvements) >= Number(edge.moves) ? "always" : "sometimes";
}

const order: Shown[] = ["always", "sometimes", "all"];
const at_least = (a: Shown, b: Shown) => order.indexOf(a) <= order.indexOf(b);

function linked(graph: PageGraph, shown: Shown): Omit<Link, "path" | "label">[] {
  const links = new Map<string, Omit<Link, "path" | "label">>();
  const place = new Map(graph.nodes.map((n, k) => [n.id, k]));
  for (const edge of graph.edges) {
    const strong = strength(edge);
    if (!edge.direct || !at_least(strong, shown)) continue;
    const forth = (place.get(edge.from) ?? 0) < (place.get(edge.to) ?? 0);
    const [from, to] = forth ? [edge.from, edge.to] : [edge.to, edge.from];
    const key = `${from}–${to}`;
    const link = links.get(key) ?? {key, from, to, forth: false, back: false, actors: [], strength: strong};
    links.set(key, {
      ...link,
      forth: link.forth || forth,
      back: link.back || !forth,
      actors: link.actors.includes(edge.actor) ? link.actors : [...link.actors, edge.actor],
      strength: at_least(strong, link.strength) ? strong : link.strength,
    });
  }
  return [...links.values()];
}

/** Boxes in rows; dagre orders each row so that few lines cross. */
function placed(graph: PageGraph): {nodes: Node[]; width: number; height: number} {
  const g = new Graph({multigraph: false});
  g.setGraph({rankdir: "TB", nodesep: box_gap, ranksep: row_gap, marginx: 4, marginy: 4});
  const text = new Map(graph.nodes.map((n) => [n.id, n.title.split("; ").flatMap((part) => change_lines(part, 26))]));
  const tallest = Math.max(...[...text.values()].map((lines) => lines.length), 1);
  for (const node of graph.nodes) g.setNode(node.id, {width: 190, height: 50 + tallest * line_height});
  const steps = new Map(graph.nodes.map((n) => [n.id, n.steps]));
  const joined = new Set<string>();
  for (const edge of graph.edges) {
    const [upper, lower] = (steps.get(edge.from) ?? 0) < (steps.get(edge.to) ?? 0) ? [edge.from, edge.to] : [edge.to, edge.from];
    if (!edge.direct || (steps.get(lower) ?? 0) - (steps.get(upper) ?? 0) !== 1) continue;
    g.setEdge(upper, lower, {});
    joined.add(lower);
  }
  for (const node of graph.nodes) {
    const above = graph.nodes.find((other) => other.steps === node.steps - 1);
    if (above && !joined.has(node.id)) g.setEdge(above.id, node.id, {weight: 0});
  }
  layout(g);
  const size = g.graph();
  const nodes = graph.nodes.map((node) => {
    const at = g.node(node.id);
    return {id: node.id, x: at.x ?? 0, y: at.y ?? 0, width: at.width ?? 0, height: at.height ?? 0, lines: text.get(node.id) ?? []};
  });
  return {nodes, width: size.width ?? 0, height: size.height ?? 0};
}

/** Where lines meet the lower and upper edge of each box: spread out, in the order of where they come from. */
function ports(nodes: Map<string, Node>, links: {key: string; from: string; to: string}[]): (key: string, id: string) => number {
  const sides = new Map<string, {key: string; towards: number}[]>();
  const side = (here: Node, there: Node) => `${here.id}${there.y >= here.y ? "↓" : "↑"}`;
  for (const link of links) {
    const a = nodes.get(link.from)!;
    const b = nodes.get(link.to)!;
    for (const [here, there] of [[a, b], [b, a]] as const)
      sides.set(side(here, there), [...(sides.get(side(here, there)) ?? []), {key: `${link.key} ${here.id}`, towards: there.x}]);
  }
  const at = new Map<string, number>();
  for (const list of sides.values()) {
    list.sort((a, b) => a.towards - b.towards || a.key.localeCompare(b.key));
    list.forEach((port, k) => at.set(port.key, (k + 1) / (list.length + 1)));
  }
  return (key, id) => {
    const node = nodes.get(id)!;
    return node.x - node.width / 2 + node.width * (at.get(`${key} ${id}`) ?? 0.5);
  };
}

const cubic = (p: [Point, Point, Point, Point], t: number): Point => {
  const mix = (f: (q: Point) => number) =>
    (1 - t) ** 3 * f(p[0]) + 3 * (1 - t) ** 2 * t * f(p[1]) + 3 * (1 - t) * t ** 2 * f(p[2]) + t ** 3 * f(p[3]);
  return {x: mix((q) => q.x), y: mix((q) => q.y)};
};

/** The four points of the curve between two boxes: sideways between neighbours, below within a row, down between rows. */
export function curve(a: Node, b: Node, ax: number, bx: number, neighbours: boolean): [Point, Point, Point, Point] {
  if (Math.abs(a.y - b.y) < 1) {
    const [left, right] = a.x < b.x ? [a, b] : [b, a];
    if (neighbours) {
      const from = {x: left.x + left.width / 2, y: a.y};
      const to = {x: right.x - right.width / 2, y: a.y};
      return a.x < b.x ? [from, from, to, to] : [to, to, from, from];
    }
    const y = a.y + a.height / 2;
    const deep = y + row_gap * 0.55;
    return [{x: ax, y}, {x: ax, y: deep}, {x: bx, y: deep}, {x: bx, y}];
  }
  const down = a.y < b.y ? 1 : -1;
  const ay = a.y + (down * a.height) / 2;
  const by = b.y - (down * b.height) / 2;
  const bend = (by - ay) / 2;
  return [{x: ax, y: ay}, {x: ax, y: ay + bend}, {x: bx, y: by - bend}, {x: bx, y: by}];
}

export function graph_layout(graph: PageGraph, shown: Shown): Layout {
  const {nodes, width, height} = placed(graph);
  const by_id = new Map(nodes.map((n) => [n.id, n]));
  const links = linked(graph, shown);
  const in_between = (a: Node, b: Node) =>
    nodes.some((n) => Math.abs(n.y - a.y) < 1 && n.x > Math.min(a.x, b.x) && n.x < Math.max(a.x, b.x));
  const neighbours = (link: {from: string; to: string}) => {
    const a = by_id.get(link.from)!;
    const b = by_id.get(link.to)!;
    return Math.abs(a.y - b.y) < 1 && !in_between(a, b);
  };
  const port = ports(by_id, links.filter((link) => !neighbours(link)));
  let bottom = height;
  const drawn = links.map((link, k) => {
    const a = by_id.get(link.from)!;
    const b = by_id.get(link.to)!;
    const p = curve(a, b, port(link.key, a.id), port(link.key, b.id), neighbours(link));
    const at = (q: Point) => `${q.x.toFixed(1)},${q.y.toFixed(1)}`;
    const label = cubic(p, neighbours(link) || a.y === b.y ? 0.5 : [0.5, 0.36, 0.64][k % 3]!);
    bottom = Math.max(bottom, label.y + 16);
    return {...link, path: `M${at(p[0])}C${at(p[1])} ${at(p[2])} ${at(p[3])}`, label};
  });
  return {width, height: bottom, nodes, links: drawn};
}

/** A letter or two for each mover, the first of its name where that is free. */
export function initials(names: string[]): Map<string, string> {
  const taken = new Map<string, string>();
  for (const name of names) {
    const words = name.replace(/^The /, "").split(/[\s-]+/);
    const tries = [...words.map((w) => w.charAt(0).toUpperCase()).filter((c) => /\p{Lu}/u.test(c)), ...words.map((w) => w.slice(0, 2)), String(taken.size + 1)];
    const free = tries.find((letters) => letters && ![...taken.values()].includes(letters));
    taken.set(name, free ?? String(taken.size + 1));
  }
  return taken;
}
