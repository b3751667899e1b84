// SPDX-License-Identifier: MIT
import {useContext, useState} from "preact/hooks";
import type {Page, PageImprovement, PageStanding} from "../page.gen.ts";
import {Names} from "../names.ts";
import {StabilityFigure} from "../figures/stability.tsx";
import {counted} from "../view/numbers.ts";
import {Evidence, Finding, Verdict} from "./parts.tsx";

type HoldsData = NonNullable<Page["holds"]>;

export function Holds({page, holds}: {page: Page; holds: HoldsData}) {
  return (
    <>
      <Finding>{holds.finding}</Finding>
      <StabilityFigure page={page} holds={holds} />
      {holds.lasting && holds.lasting.patterns.length ? (
        <>
          <h3>What everything lasting and acceptable has in common</h3>
          {holds.lasting.shared ? <p>{holds.lasting.shared}.</p> : null}
          <Evidence title={`What lasts, in ${counted(holds.lasting.patterns.length)} patterns`}>
            <p class="quiet">Each line leaves open what it does not name.</p>
            <Patterns patterns={holds.lasting.patterns} complete={holds.lasting.complete} />
          </Evidence>
        </>
      ) : null}
      {holds.standings.length ? <h3>Why it holds, or does not</h3> : null}
      {holds.standings.map((standing) => <Standing standing={standing} />)}
      <Evidence title="What “hold” means, five ways">
        <dl>
          {holds.concepts.map((c) => <><dt>{c.name} ({c.short})</dt><dd>{c.meaning}.</dd></>)}
        </dl>
      </Evidence>
    </>
  );
}

function Patterns({patterns, complete}: {patterns: string[]; complete: boolean}) {
  const [all, set_all] = useState(false);
  const shown = all ? patterns : patterns.slice(0, 12);
  return (
    <>
      <ul>{shown.map((words) => <li>{words}</li>)}</ul>
      {shown.length < patterns.length ? <button type="button" onClick={() => set_all(true)}>Show all {patterns.length}</button> : null}
      {complete ? null : <p class="quiet">The list was cut short.</p>}
    </>
  );
}

function Standing({standing}: {standing: PageStanding}) {
  const names = useContext(Names);
  return (
    <article class="standing">
      <h4>{standing.title} <Verdict kind={standing.stable ? "yes" : "no"}>{standing.stable ? "would hold" : "would not hold"}</Verdict></h4>
      <p>{standing.sentence}</p>
      <p class="quiet">It counts as “{names.outcome(standing.outcome)}”{standing.title === "Today" ? "" : `: ${standing.words}`}.</p>
      {standing.improvements.length ? (
        <Evidence title={`Every move that would pay, and the answer to it (${standing.improvements.length}${standing.complete ? "" : " of more"})`}>
          <Improvements list={standing.improvements} />
        </Evidence>
      ) : null}
    </article>
  );
}

/** Moves that would pay for their author, each with the answer that takes the gain away. */
export function Improvements({list}: {list: PageImprovement[]}) {
  return (
    <ul class="improvements">
      {list.map((improvement) => (
        <li>
          <Verdict kind={improvement.deterred ? "answered" : "moves"}>{improvement.deterred ? "answered" : "pays"}</Verdict>{" "}
          {improvement.sentence}
        </li>
      ))}
    </ul>
  );
}
