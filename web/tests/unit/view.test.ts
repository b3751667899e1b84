// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import {listed, names_of} from "../../src/names.ts";
import {sections_of} from "../../src/page.tsx";
import {claim_filters, matches} from "../../src/view/claims.ts";
import {csv} from "../../src/view/csv.ts";
import {goal_groups} from "../../src/view/goals.ts";
import {curve, graph_layout, initials, strength} from "../../src/view/graph_layout.ts";
import {by_actor, extent} from "../../src/view/judgements.ts";
import {line_map} from "../../src/view/line_map.ts";
import {by_strictness, stability_panels} from "../../src/view/stability.ts";
import {change_lines, wrapped} from "../../src/view/wrap.ts";
import {sample, stake} from "./sample.ts";

test("a report without an analysis has no section for it", () => {
  const page = sample();
  assert.deepEqual(sections_of(page).map((s) => s.id), ["agreed", "packages", "linkage", "room", "holds", "moves", "forecast", "judgements", "method"]);
  const bare = {...page, red_lines: null, goals: [], packages: null, linkage: null, room: null, holds: null, graph: null, moves: null, forecast: null};
  assert.deepEqual(sections_of(bare).map((s) => s.id), ["judgements", "method"]);
});

test("the map has a column per line under its holder, and one for a rule only where a collision needs it", () => {
  const map = line_map(sample());
  assert.deepEqual(map.columns.map((c) => c.id), ["l1", "l2", "rule_x"]);
  assert.deepEqual(map.holders.map((h) => [h.name, h.from, h.to]), [["Government of A", 0, 0], ["B", 1, 1], ["Rules and consents", 2, 2]]);
  assert.deepEqual(map.collisions[0]?.columns, [0, 1, 2]);
});

test("the map shows only options a line depends on; parties of a joint option share a cell", () => {
  const map = line_map(sample());
  assert.deepEqual(map.rows.map((r) => [r.option, r.basket]), [["market", "trade"], ["rail", "status"]]);
  assert.deepEqual(map.rows[1]?.marks, [{column: 0, levels: ["yes"]}]);
});

test("wishes come by what a reader asks first", () => {
  assert.deepEqual(goal_groups(sample().goals).map((g) => g.goals.map((x) => x.id)), [["w"], ["u"], ["v"], ["t"]]);
});

test("panels: outcomes without scenarios are left out, everybody comes last", () => {
  const page = sample();
  const panels = stability_panels(page, page.holds!, names_of(page));
  assert.equal(panels.length, 1);
  assert.deepEqual(panels[0]?.rows, ["Government of A", "B", "for everybody"]);
  const last = panels[0]?.cells.filter((c) => c.everyone).map((c) => [c.concept, c.share]);
  assert.deepEqual(last, [["Nash", 1 / 8], ["GMR", 3 / 8]]);
  assert.deepEqual(by_strictness(page.holds!.concepts).map((c) => c.id), ["nash", "gmr"]);
});

test("the graph has one line per pair of boxes, and weaker moves only when asked for", () => {
  const graph = sample().graph!;
  const always = graph_layout(graph, "always");
  assert.deepEqual(always.links.map((l) => [l.key, l.forth, l.back, l.actors, l.strength]), [["0–1", true, false, ["b"], "always"]]);
  const all = graph_layout(graph, "all");
  assert.deepEqual(all.links.map((l) => [l.key, l.forth, l.back, l.actors]), [["0–1", true, true, ["b", "a"]]]);
  assert.equal(strength({moves: 4, improvements: 1}), "sometimes");
  assert.equal(strength({moves: 4, improvements: 0}), "all");
});

test("boxes stand in rows by their distance from today, and no two overlap", () => {
  const small = sample().graph!;
  const box = (id: string, steps: number) => ({...small.nodes[0]!, id, steps, today: steps === 0});
  const arrow = (from: string, to: string) => ({...small.edges[0]!, from, to});
  const graph = {...small, nodes: [box("0", 0), box("1", 1), box("2", 1), box("3", 2), box("4", 1)],
    edges: [arrow("0", "1"), arrow("0", "2"), arrow("1", "2"), arrow("1", "4"), arrow("3", "0")]};
  const plan = graph_layout(graph, "always");
  const at = new Map(plan.nodes.map((n) => [n.id, n]));
  for (const {id, steps} of graph.nodes)
    assert.equal(at.get(id)!.y, at.get(graph.nodes.find((n) => n.steps === steps)!.id)!.y);
  assert.ok(at.get("0")!.y < at.get("1")!.y && at.get("1")!.y < at.get("3")!.y);
  for (const a of plan.nodes)
    for (const b of plan.nodes) assert.ok(a === b || a.y !== b.y || Math.abs(a.x - b.x) >= a.width, `${a.id} over ${b.id}`);
  assert.equal(plan.links.length, 5);
});

test("a curve leaves and enters boxes at their edges", () => {
  const box = (x: number, y: number) => ({id: "", x, y, width: 10, height: 4, lines: []});
  assert.deepEqual(curve(box(0, 0), box(30, 0), 0, 30, true).map((p) => p.x), [5, 5, 25, 25]);
  assert.deepEqual(curve(box(0, 0), box(0, 20), 1, -1, false).map((p) => p.y), [2, 10, 10, 18]);
  assert.deepEqual(curve(box(0, 20), box(0, 0), 1, -1, false).map((p) => p.y), [18, 10, 10, 2]);
});

test("movers are told apart by a letter or two", () => {
  assert.deepEqual([...initials(["Russia", "Government of Georgia", "The West", "Romania", "Rome"]).values()], ["R", "G", "W", "Ro", "5"]);
});

test("numbers stand under the actor whose they are, the rest last", () => {
  assert.deepEqual(by_actor(sample().judgements.list).map((g) => [g.actor, g.list.map((j) => j.id)]), [["b", ["s1"]], ["a", ["s2"]], [null, ["p"]]]);
  assert.deepEqual(extent([stake("x", "a", 2, 1, 3)]), [0, 3]);
  assert.deepEqual(extent([stake("x", "a", -2, -4, -1)]), [-4, 0]);
});

test("filters count what they show", () => {
  const claim = {id: "", number: 1, says: "", denied: false, future: false, verdict: "holds" as const, verdict_words: "", sentence: "", evidence: "", share_of_draws: null,
    provenance: {basis: null, cite: [], because: ""}};
  assert.deepEqual(claim_filters([claim, claim, {...claim, verdict: "fails"}]).map((f) => f.words), ["All 3", "1 do not", "2 come out"]);
  const mixed = [claim, {...claim, future: true}];
  assert.deepEqual(claim_filters(mixed).map((f) => f.words), ["All 2", "2 come out", "1 about the future"]);
  assert.deepEqual(["all", "holds", "fails", "future"].map((f) => mixed.filter((c) => matches(c, f)).length), [2, 2, 0, 1]);
});

test("CSV quotes what would break it", () => {
  assert.equal(csv({columns: ["a", "b"], rows: [["x, y", 'say "no"'], [1, "line\nbreak"]]}), '\ufeffa,b\r\n"x, y","say ""no"""\r\n1,"line\nbreak"\r\n');
});

test("text wraps at spaces and is cut with an ellipsis", () => {
  assert.deepEqual(wrapped("one two three", 7), ["one two", "three"]);
  assert.deepEqual(wrapped("one two three four", 7, 2), ["one two", "three…"]);
  assert.deepEqual(wrapped("", 7), []);
});

test("a change keeps its level, however long its title", () => {
  assert.deepEqual(change_lines("Open the market: yes", 25), ["Open the market: yes"]);
  assert.deepEqual(change_lines("Open the Russian market to Georgian wine, water and food: closed", 25), ["Open the Russian market", "to Georgian wine…: closed"]);
  assert.deepEqual(change_lines("As today", 25), ["As today"]);
});

test("lists read as English", () => {
  assert.equal(listed([]), "");
  assert.equal(listed(["a"]), "a");
  assert.equal(listed(["a", "b", "c"]), "a, b and c");
});
