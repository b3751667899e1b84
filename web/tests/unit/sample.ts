// SPDX-License-Identifier: MIT
// A small page with one of everything, for tests of view logic.
import type {Page, PageDriver, PageGoal, PageJudgement, PageRoom, PageTrade} from "../../src/page.gen.ts";

const provenance = {basis: "stated" as const, cite: ["memo ¶1"], because: ""};

export function goal(id: string, more: Partial<PageGoal> = {}): PageGoal {
  return {id, title: id, verdict: "possible", verdict_words: "can be agreed", sentence: "", nearest: null, acceptable: 4, lasting: 1, blockers: [],
    blocked: null, collisions: [], give: [], ...more};
}

export function stake(id: string, actor: string, likely: number, low: number | null = null, high: number | null = null): PageJudgement {
  return {id, kind: "stake", actor, what: id, unit: "own scale", value: {likely, low, high}, formula: "", size: "judged", provenance};
}

export function driver(name: string, at_low: number, at_high: number): PageDriver {
  return {name, at_low, at_high, low_words: `${at_low}`, high_words: `${at_high}`, first: "10 %", total: "20 %", flips: null};
}

function trade(of: number[], changes: string): PageTrade {
  return {changes, better_off: ["a"], worse_off: ["c"], needs: ["b"], stable: true, of};
}

function room(name: string, size: number, within: number): PageRoom {
  return {name, size, share: size / 8, share_words: `${(100 * size) / 8} %`, within, within_share: within / 8, narrowed: ""};
}

export function sample(): Page {
  return {
    title: "A small dispute", question: "How far can it go?", as_of: "2013-10-01", answer: ["One.", "Two."], rests_on: ["A memo."],
    actors: [
      {id: "a", name: "the Government of A", title: "Government of A (the party)", kind: "government", decides: true},
      {id: "b", name: "B", title: "B", kind: "government", decides: true},
      {id: "c", name: "the public", title: "Public, at large", kind: "public", decides: false},
    ],
    outcomes: [
      {id: "thaw", name: "thaw", title: "Thaw", when: "", precedent: "", today: true, provenance},
      {id: "other", name: "none of the named outcomes", title: "", when: "", precedent: "", today: false, provenance},
    ],
    baskets: [
      {name: "trade", options: [
        {id: "market", title: "Open the market", owners: ["b"], levels: ["no", "yes"], now: "no", change: "free", provenance},
        {id: "wine", title: "Sell wine", owners: ["a"], levels: ["no", "yes"], now: "no", change: "free", provenance}]},
      {name: "status", options: [
        {id: "rail", title: "Reopen the railway", owners: ["a", "b"], levels: ["no", "yes"], now: "no", change: "free", provenance}]},
    ],
    red_lines: {
      finding: "Two lines.",
      lines: [
        {id: "l1", label: "1", title: "No rail without a market", holders: ["a"], never: "…", firmness: {likely: 1, low: null, high: null}, binding: true,
          marks: [{option: "rail", party: "a", levels: ["yes"]}, {option: "rail", party: "b", levels: ["yes"]}, {option: "market", party: null, levels: ["no"]}], provenance},
        {id: "l2", label: "2", title: "No market", holders: ["b"], never: "…", firmness: {likely: 0.7, low: 0.5, high: 0.9}, binding: true,
          marks: [{option: "market", party: null, levels: ["yes"]}], provenance},
      ],
      collisions: [{label: "A", goal: "The railway runs", wish: "w", kind: "derived", of: ["l2", "rule_x", "l1"], names: "…"}],
    },
    goals: [goal("w", {verdict: "lines", collisions: ["A"]}), goal("v"), goal("u", {blockers: ["b"]}), goal("t", {verdict: "today"})],
    packages: {finding: "", list: []},
    bargains: [],
    efficient: null,
    linkage: {
      finding: "One moves alone.", baskets: [{name: "Trade", options: ["Open the market", "Sell wine"]}, {name: "Status", options: ["Reopen the railway"]}],
      trades: [trade([0], "Open the market: yes"), trade([0, 1], "Reopen the railway: yes")],
      islands_finding: "Two islands.", islands: [trade([2], "Reopen the railway: yes"), trade([0], "Open the market: yes")],
    },
    room: {finding: "", feasible: 8, sides: [room("A", 2, 4), room("B", 1, 8)], common: room("All of them", 1, 1)},
    holds: {
      finding: "", concepts: [{id: "gmr", short: "GMR", name: "", meaning: "", equilibria: 3}, {id: "nash", short: "Nash", name: "", meaning: "", equilibria: 1}],
      deciders: ["a", "b"], sizes: [8, 0],
      cells: [{concept: "nash", outcome: "thaw", everyone: 1, by_actor: [2, 4]}, {concept: "gmr", outcome: "thaw", everyone: 3, by_actor: [8, 3]}],
      lasting: null, standings: [],
    },
    graph: {
      scope: "", scenarios: 3, grouped_by: "",
      nodes: [
        {id: "0", outcome: "thaw", title: "As today", scenarios: 1, today: true, steps: 0, equilibria: 0, acceptable: 1},
        {id: "1", outcome: "thaw", title: "Open the market: yes; and quite a few other things besides that one", scenarios: 2, today: false, steps: 1, equilibria: 1, acceptable: 1}],
      edges: [{from: "0", to: "1", actor: "b", moves: 1, improvements: 1, direct: true}, {from: "1", to: "0", actor: "b", moves: 2, improvements: 0, direct: true},
        {from: "0", to: "1", actor: "a", moves: 1, improvements: 0, direct: true}],
    },
    moves: {finding: ""},
    forecast: {
      finding: "Thaw.", coming_year: "In 12 months: …", moved: null, confidence: "", baselines: "", hardly: "", turns: ["Nothing."], method: "", drawn: true,
      times: [0, 1, 2], ticks: [{t: 0, words: "today"}, {t: 1, words: "12 months"}, {t: 2, words: "24 months"}],
      futures: [
        {id: "thaw", name: "Thaw", shown: true, likelihood: "likely (55–80 %)", percent: "60 %", values: [1, 0.8, 0.6], low: [1, 0.7, 0.5], high: [1, 0.9, 0.7],
          persistence: 1, uniform: 0.5},
        {id: "other", name: "None", shown: false, likelihood: "", percent: "under 0.1 %", values: [0, 0, 0], low: null, high: null, persistence: 0, uniform: null}],
      table: {columns: ["Future"], rows: [["Thaw"]]},
      drivers: {finding: "", headline: "Thaw", likely: 0.6, others: "", list: [driver("Rate", 0.81, 0.61), driver("Inertia", 0.58, 0.62)], table: {columns: ["Input"], rows: [["Rate"]]}},
    },
    ways: null,
  levers: null,
  pictures: null,
  history: null,
  change: null, claims: null,
    judgements: {finding: "", list: [stake("s1", "b", 2, 1, 3), stake("s2", "a", -1), {...stake("p", "", 0.4), kind: "parameter", actor: null}], bases: []},
    sources: [], events: [], left_out: [], method: [], command: "",
  };
}
