// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import test from "node:test";
import {counted, date_words, gain_words, percent, rounded, share, spread_words} from "../../src/view/numbers.ts";

test("counts are grouped by thin spaces, as numbers or as digits", () => {
  assert.equal(counted(12), "12");
  assert.equal(counted(1572864), "1,572,864");
  assert.equal(counted("36893488147419103232"), "36,893,488,147,419,103,232");
});

test("numbers keep three significant digits and a true minus sign", () => {
  assert.equal(rounded(0), "0");
  assert.equal(rounded(-3.2), "\u22123.2");
  assert.equal(rounded(0.123456), "0.123");
  assert.equal(rounded(1234.5), "1235");
  assert.equal(rounded(2.5000000001), "2.5");
  assert.equal(rounded(10), "10");
});

test("a share that is not nothing never reads as nothing, nor a share that is not all as all", () => {
  assert.equal(percent(0), "0\u202f%");
  assert.equal(percent(0.001), "<\u202f1\u202f%");
  assert.equal(percent(0.999), ">\u202f99\u202f%");
  assert.equal(percent(1), "100\u202f%");
  assert.equal(percent(0.685), "69\u202f%");
});

test("shares of strings and of nothing", () => {
  assert.equal(share(1, 4), 0.25);
  assert.equal(share("2", "8"), 0.25);
  assert.equal(share(0, 0), 0);
});

test("a range follows its likely value", () => {
  assert.equal(spread_words({likely: 2, low: 1, high: 3}), "2 (1 to 3)");
  assert.equal(spread_words({likely: 2, low: null, high: null}), "2");
  assert.equal(spread_words({likely: 0.96, low: 0.9, high: 0.99}, percent), "96\u202f% (90\u202f% to 99\u202f%)");
});

test("dates as precise as they were given", () => {
  assert.equal(date_words("2013-10-01"), "1 October 2013");
  assert.equal(date_words("2012-11"), "November 2012");
  assert.equal(date_words("2006"), "2006");
  assert.equal(date_words("spring 2006"), "spring 2006");
});

test("gains carry their sign", () => {
  assert.equal(gain_words(2), "+2");
  assert.equal(gain_words(-0.4), "\u22120.4");
  assert.equal(gain_words(0), "0");
});
