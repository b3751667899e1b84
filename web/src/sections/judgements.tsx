// SPDX-License-Identifier: MIT
import {useContext, useState} from "preact/hooks";
import type {Page, PageJudgement} from "../page.gen.ts";
import {BasisFigure} from "../figures/basis.tsx";
import {Downloads} from "../figures/downloads.tsx";
import {RangeBar} from "../figures/range_bar.tsx";
import {Names} from "../names.ts";
import {by_actor, extent} from "../view/judgements.ts";
import {percent, rounded, spread_words} from "../view/numbers.ts";
import {Basis, Evidence, Finding, Passages, Provenance} from "./parts.tsx";

const size_words = {stated: "size stated", judged: "size the analyst’s", "program default": "program default"} as const;
const bases = ["judgement", "inferred", "hinted", "stated"] as const;

/** Every number of the case, with its passage: does it say that the interest exists, and who set its size? */
export function Judgements({page}: {page: Page}) {
  const names = useContext(Names);
  const [shown, set_shown] = useState<string>("all");
  const all = page.judgements.list;
  const list = all.filter((j) => shown === "all" || j.provenance.basis === shown);
  const present = bases.filter((b) => all.some((j) => j.provenance.basis === b));
  return (
    <>
      <Finding>{page.judgements.finding}</Finding>
      {page.sources.length ? <Sources page={page} /> : null}
      {page.judgements.bases.length ? <BasisFigure page={page} /> : null}
      {all.length ? (
        <Evidence title={`All ${all.length} numbers, with passage, basis and who set the size`} print>
          {present.length > 1 ? (
            <div class="filters" role="group" aria-label="Show numbers">
              <button type="button" aria-pressed={shown === "all"} onClick={() => set_shown("all")}>All</button>
              {present.map((b) => <button type="button" aria-pressed={shown === b} onClick={() => set_shown(b)}>{b}</button>)}
            </div>
          ) : null}
          <div class="number-tables">
            {by_actor(list).map((group) => (
              <NumberTable title={group.actor === null ? "Lines, parameters and the rest" : names.actor(group.actor)} list={group.list} />
            ))}
          </div>
          <Downloads name="numbers" table={{
            columns: ["id", "kind", "actor", "what", "likely", "low", "high", "formula", "basis", "size", "passages", "because"],
            rows: all.map((j) => [j.id, j.kind, j.actor ?? "", j.what, j.value.likely, j.value.low ?? "", j.value.high ?? "", j.formula,
              j.provenance.basis ?? "", j.size, j.provenance.cite.join("; "), j.provenance.because]),
          }} />
        </Evidence>
      ) : null}
      {page.events.length ? (
        <Evidence title={`${page.events.length} dated events`}>
          <dl class="events">
            {page.events.map((e) => <><dt>{e.date}</dt><dd>{e.title}{e.sets ? <span class="quiet"> ({e.sets})</span> : null}<Provenance of={e.provenance} /></dd></>)}
          </dl>
        </Evidence>
      ) : null}
    </>
  );
}

function Sources({page}: {page: Page}) {
  return (
    <ul class="sources">
      {page.sources.map((s) => (
        <li>
          <b>{s.title}</b>{s.author ? `. ${s.author}` : ""}{s.publisher ? `. ${s.publisher}` : ""}{s.date ? `, ${s.date}` : ""}.
          <span class="quiet"> {[s.perspective && `Perspective: ${s.perspective}`, s.grade && `grade ${s.grade}`,
            `cited ${s.used} times as “${s.id}”`].filter(Boolean).join("; ")}.</span>
        </li>
      ))}
    </ul>
  );
}

function NumberTable({title, list}: {title: string; list: PageJudgement[]}) {
  const [low, high] = extent(list);
  const show = (j: PageJudgement) => (j.unit === "probability" ? percent : rounded);
  return (
    <table class="rows numbers">
      <caption>{title}</caption>
      <thead><tr><th scope="col">While</th><th scope="col">Worth, likely and range</th><th scope="col">Interest, size and passage</th></tr></thead>
      <tbody>
        {list.map((j) => (
          <tr>
            <th scope="row">{j.what}</th>
            <td class="amount"><RangeBar value={j.value} low={low} high={high} basis={j.provenance.basis} /> <span class="figures">{spread_words(j.value, show(j))}</span>
              {j.formula ? <span class="quiet formula"> = {j.formula}</span> : null}</td>
            <td>{j.provenance.basis ? <><Basis basis={j.provenance.basis} />{" "}</> : null}<span class="quiet">{size_words[j.size]}</span> <Passages cite={j.provenance.cite} />
              {j.provenance.because ? <span class="because"> {j.provenance.because}</span> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
