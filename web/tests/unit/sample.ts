// SPDX-License-Identifier: MIT
// A small page with one of everything, for tests of view logic.
import type {Page, PageGoal, PageJudgement} from "../../src/page.gen.ts";

const provenance = {basis: "stated" as const, cite: ["memo ¶1"], because: ""};

export function goal(id: string, more: Partial<PageGoal> = {}): PageGoal {
  return {id, title: id, verdict: "possible", verdict_words: "can be agreed", sentence: "", nearest: null, acceptable: 4, lasting: 1, blockers: [],
    blocked: null, collisions: [], give: [], ...more};
}

export function stake(id: string, actor: string, likely: number, low: number | null = null, high: number | null = null): PageJudgement {
  return {id, kind: "stake", actor, what: id, unit: "own scale", value: {likely, low, high}, formula: "", provenance};
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
    efficient: null,
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
    moves: {finding: ""}, change: null, claims: null,
    judgements: {finding: "", list: [stake("s1", "b", 2, 1, 3), stake("s2", "a", -1), {...stake("p", "", 0.4), kind: "parameter", actor: null}], bases: []},
    sources: [], events: [], left_out: [], method: [], command: "",
  };
}
