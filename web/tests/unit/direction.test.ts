// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import {h, options, type VNode} from "preact";
import {isolate_names} from "../../src/isolate.ts";
import {csv} from "../../src/view/csv.ts";
import {isolated_runs, parts_of} from "../../src/view/direction.ts";
import {wrapped} from "../../src/view/wrap.ts";

test("runs of right-to-left words are set apart, and nothing else is touched", () => {
  assert.equal(isolated_runs("Київ and Tōkyō +1"), "Київ and Tōkyō +1");
  assert.equal(isolated_runs("נמל אשדוד +1, ميناء −2"), "\u2068נמל אשדוד\u2069 +1, \u2068ميناء\u2069 −2");
  assert.equal(isolated_runs("\u2068נמל (3)\u2069 +1"), "\u2068נמל (3)\u2069 +1");
});

test("a text comes apart into names and what stands between them; a mark alone is dropped", () => {
  assert.deepEqual(parts_of("to \u2068נמל\u2069 +1"), [{text: "to ", name: false}, {text: "נמל", name: true}, {text: " +1", name: false}]);
  assert.deepEqual(parts_of("\u2068נמל"), [{text: "נמל", name: false}]);
});

test("a name in an element of the page has a direction of its own, in a drawing it keeps its isolates", () => {
  const before = options.vnode;
  isolate_names();
  const cell = h("td", null, "\u2068נמל\u2069 +1") as VNode<{children: unknown[]}>;
  const label = h("text", null, "\u2068נמל\u2069 +1") as VNode<{children: unknown}>;
  if (before) options.vnode = before;
  else delete options.vnode;
  const [name, rest] = cell.props.children as [VNode<{dir: string; children: unknown}>, string];
  assert.equal(name.type, "bdi");
  assert.equal(name.props.dir, "auto");
  assert.equal(name.props.children, "נמל");
  assert.equal(rest, " +1");
  assert.equal(label.props.children, "\u2068נמל\u2069 +1");
});

test("isolates take no room, end with their line, and stay out of files", () => {
  assert.deepEqual(wrapped("\u2068נמל אשדוד\u2069 +1", 5), ["\u2068נמל\u2069", "\u2068אשדוד\u2069", "+1"]);
  assert.deepEqual(wrapped("\u2068נמל\u2069 +1", 6), ["\u2068נמל\u2069 +1"]);
  assert.equal(csv({columns: ["who"], rows: [["\u2068נמל\u2069"]]}), "\ufeffwho\r\nנמל\r\n");
});
