// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import {courses_table, end_labels, spread_labels, ticks_that_fit, tornado_scale, worth_drawing} from "../../src/view/forecast.ts";
import {same_deals} from "../../src/view/linkage.ts";
import {percent} from "../../src/view/numbers.ts";
import {driver, sample} from "./sample.ts";

test("labels keep their order and their distance, and stay inside", () => {
  assert.deepEqual(spread_labels([10, 50, 100], 15, 0, 100), [10, 50, 100]);
  assert.deepEqual(spread_labels([50, 52, 51], 15, 0, 100), [50, 80, 65]);
  assert.deepEqual(spread_labels([98, 100, 99], 15, 0, 100), [70, 100, 85]);
  assert.deepEqual(spread_labels([-5, 0], 15, 0, 100), [0, 15]);
  assert.deepEqual(spread_labels([], 15, 0, 100), []);
});

test("ticks are thinned evenly; the first and the last stay", () => {
  const ticks = ["today", "6", "12", "18", "24"].map((words, k) => ({t: 6 * k, words}));
  const words = (room: number) => ticks_that_fit(ticks, room, 60).map((tick) => tick.words);
  assert.deepEqual(words(240), ["today", "6", "12", "18", "24"]);
  assert.deepEqual(words(239), ["today", "12", "24"]);
  assert.deepEqual(words(119), ["today", "24"]);
  assert.deepEqual(ticks_that_fit(ticks.slice(0, 1), 10, 60).length, 1);
});

test("the scale of the tornado holds every end and the middle, in steps of 5 %, and is never a point", () => {
  const scale = (...ends: [number, number][]) => tornado_scale(ends.map(([a, b]) => driver("", a, b)), 0.7).map((v) => Math.round(v * 100));
  assert.deepEqual(scale([0.81, 0.61], [0.69, 0.73]), [60, 85]);
  assert.deepEqual(scale([0.7, 0.7]), [65, 75]);
  assert.deepEqual(tornado_scale([driver("", 1, 1)], 1), [0.9, 1]);
  assert.deepEqual(tornado_scale([driver("", 0, 0)], 0), [0, 0.1]);
  assert.deepEqual(tornado_scale([driver("", 0.4, 0.6)], 0.5), [0.4, 0.6]);
});

test("inputs that do next to nothing are left to the table", () => {
  const idle = {...driver("idle", 0.5, 0.502), total: "0.4 %"};
  const list = [driver("a", 0.2, 0.6), idle, idle, {...idle, total: "3 %"}, idle, {...idle, at_high: 0.515}];
  assert.deepEqual(worth_drawing(list).length, 5);
});

test("a course ends with the forecast and with what the naive forecasts say", () => {
  const [thaw, none] = sample().forecast!.futures;
  assert.deepEqual(end_labels(thaw!, percent).map((l) => [l.kind, l.value, l.text]),
    [["course", 0.6, "60 %"], ["persistence", 1, "100\u202f% as today"], ["uniform", 0.5, "50\u202f% all alike"]]);
  assert.deepEqual(end_labels(none!, percent).map((l) => l.kind), ["course", "persistence"]);
});

test("a spreadsheet gets every outcome at every time, hidden ones too", () => {
  const table = courses_table(sample().forecast!);
  assert.equal(table.rows.length, 6);
  assert.deepEqual(table.rows[1], ["Thaw", 1, 0.8, 0.7, 0.9, 1, 0.5]);
  assert.deepEqual(table.rows[3], ["None", 0, 0, "", "", 0, ""]);
  assert.equal(table.columns.length, table.rows[0]?.length);
});

test("islands that are the trades need no table of their own", () => {
  const linkage = sample().linkage!;
  assert.ok(same_deals(linkage));
  assert.ok(!same_deals({...linkage, islands: linkage.islands.slice(1)}));
});
