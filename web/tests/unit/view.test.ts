// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import {listed, names_of} from "../../src/names.ts";
import {sections_of} from "../../src/page.tsx";
import {claim_filters} from "../../src/view/claims.ts";
import {csv} from "../../src/view/csv.ts";
import {goal_groups} from "../../src/view/goals.ts";
import {graph_layout, path_through} from "../../src/view/graph_layout.ts";
import {by_actor, extent} from "../../src/view/judgements.ts";
import {line_map} from "../../src/view/line_map.ts";
import {by_strictness, stability_panels} from "../../src/view/stability.ts";
import {wrapped} from "../../src/view/wrap.ts";
import {sample, stake} from "./sample.ts";

test("a report without an analysis has no section for it", () => {
  const page = sample();
  assert.deepEqual(sections_of(page).map((s) => s.id), ["agreed", "packages", "holds", "moves", "judgements", "method"]);
  const bare = {...page, red_lines: null, goals: [], packages: null, holds: null, graph: null, moves: null};
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

test("the graph has one arrow per pair of boxes, and idle ones only when asked for", () => {
  const graph = sample().graph!;
  const paying = graph_layout(graph, {down: false, moves: false});
  assert.deepEqual(paying.edges.map((e) => [e.key, e.improves, e.actors.map((a) => a.actor)]), [["0→1", true, ["b"]]]);
  const all = graph_layout(graph, {down: true, moves: true});
  assert.deepEqual(all.edges.map((e) => [e.key, e.improves]), [["0→1", true], ["1→0", false]]);
  for (const place of [...paying.nodes, ...all.nodes]) assert.ok(place.x > 0 && place.y > 0 && place.lines.length > 0);
  assert.ok(all.width < paying.width);
});

test("paths are straight for two points and smooth for more", () => {
  assert.equal(path_through([{x: 0, y: 0}, {x: 1, y: 1}]), "M0.0,0.0L1.0,1.0");
  assert.match(path_through([{x: 0, y: 0}, {x: 1, y: 1}, {x: 2, y: 0}]), /^M0\.0,0\.0Q1\.0,1\.0 2\.0,0\.0$/);
  assert.equal(path_through([]), "");
});

test("numbers stand under the actor whose they are, the rest last", () => {
  assert.deepEqual(by_actor(sample().judgements.list).map((g) => [g.actor, g.list.map((j) => j.id)]), [["b", ["s1"]], ["a", ["s2"]], [null, ["p"]]]);
  assert.deepEqual(extent([stake("x", "a", 2, 1, 3)]), [0, 3]);
  assert.deepEqual(extent([stake("x", "a", -2, -4, -1)]), [-4, 0]);
});

test("filters count what they show", () => {
  const claim = {id: "", says: "", denied: false, verdict: "holds" as const, verdict_words: "", sentence: "", evidence: "", share_of_draws: null,
    provenance: {basis: null, cite: [], because: ""}};
  assert.deepEqual(claim_filters([claim, claim, {...claim, verdict: "fails"}]).map((f) => f.words), ["All 3", "1 do not", "2 come out"]);
});

test("CSV quotes what would break it", () => {
  assert.equal(csv({columns: ["a", "b"], rows: [["x, y", 'say "no"'], [1, "line\nbreak"]]}), '\ufeffa,b\r\n"x, y","say ""no"""\r\n1,"line\nbreak"\r\n');
});

test("text wraps at spaces and is cut with an ellipsis", () => {
  assert.deepEqual(wrapped("one two three", 7), ["one two", "three"]);
  assert.deepEqual(wrapped("one two three four", 7, 2), ["one two", "three…"]);
  assert.deepEqual(wrapped("", 7), []);
});

test("lists read as English", () => {
  assert.equal(listed([]), "");
  assert.equal(listed(["a"]), "a");
  assert.equal(listed(["a", "b", "c"]), "a, b and c");
});
