// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page, PageCollision, PageGoal} from "../page.gen.ts";
import {LineMapFigure} from "../figures/line_map.tsx";
import {Names} from "../names.ts";
import {counted, percent, rounded} from "../view/numbers.ts";
import {goal_groups} from "../view/goals.ts";
import {Evidence, Finding, Provenance, Verdict} from "./parts.tsx";

export function Agreement({page}: {page: Page}) {
  const collisions = page.red_lines?.collisions ?? [];
  return (
    <>
      {page.red_lines ? <Finding>{page.red_lines.finding}</Finding> : null}
      {page.red_lines && page.red_lines.lines.length ? <LineMapFigure page={page} /> : null}
      {page.red_lines && page.red_lines.lines.length ? (
        <Evidence title={`The ${page.red_lines.lines.length === 1 ? "red line" : `${page.red_lines.lines.length} red lines`}, word for word`}>
          <ol class="lines">
            {page.red_lines.lines.map((line) => (
              <li value={Number(line.label)}>
                <strong>{line.title}</strong>. Crossed by: {line.never}.
                {line.firmness.likely < 1 ? <> Held to be a real bottom line: {percent(line.firmness.likely)}.</> : null}
                {line.binding ? null : <> Shown, not binding: its holder has no say in the case.</>}
                <Provenance of={line.provenance} />
              </li>
            ))}
          </ol>
        </Evidence>
      ) : null}
      {goal_groups(page.goals).map((group) => (
        <>
          <h3>{group.title}</h3>
          <div class="goals">{group.goals.map((goal) => <Goal goal={goal} collisions={collisions} />)}</div>
        </>
      ))}
    </>
  );
}

const shown_at_once = 2;

function Collisions({list}: {list: PageCollision[]}) {
  return (
    <ul class="collisions">
      {list.map((c) => (
        <li><span class="letter">{c.label}</span> {c.names}. <span class="quiet">{c.kind === "stated" ? "Stated: one constraint says so by itself." : "Derived: no single line says so."}</span></li>
      ))}
    </ul>
  );
}

function Goal({goal, collisions}: {goal: PageGoal; collisions: PageCollision[]}) {
  const names = useContext(Names);
  const own = collisions.filter((c) => goal.collisions.includes(c.label));
  const shut = goal.verdict === "lines" || goal.verdict === "rules" || goal.verdict === "goal";
  return (
    <article class="goal" id={`wish-${goal.id}`}>
      <h4>{goal.title}</h4>
      <p class="goal-verdict">
        <Verdict kind={shut ? "no" : goal.blockers.length ? "partly" : "yes"}>{goal.verdict_words}</Verdict>
        {!shut && goal.blockers.length ? <span class="blocked">, but blocked by {names.actors(goal.blockers)}</span> : null}
      </p>
      <p>{goal.sentence}{goal.blocked ? <> {goal.blocked}</> : null}</p>
      {own.length ? <Collisions list={own.slice(0, shown_at_once)} /> : null}
      {own.length > shown_at_once || goal.give.length || goal.nearest ? (
        <Evidence title={shut ? "What would have to give" : "How, and what would hold"}>
          {own.length > shown_at_once ? <Collisions list={own.slice(shown_at_once)} /> : null}
          {goal.give.length ? (
            <>
              <p>Each of these alone would be enough:</p>
              <ul>{goal.give.map((give) => (
                <li>{give.words}{give.price === null ? "" : `, at a price of ${rounded(give.price)}`}
                  {give.firmness < 1 ? <span class="quiet"> (held to be firm: {percent(give.firmness)})</span> : null}</li>
              ))}</ul>
            </>
          ) : null}
          {goal.nearest ? <p>The nearest way there: {goal.nearest}.</p> : null}
          {!shut ? (
            <p>It is so in {counted(goal.acceptable)} acceptable scenarios
              {goal.lasting === null ? "" : `, of which ${counted(goal.lasting)} would hold`}.</p>
          ) : null}
        </Evidence>
      ) : null}
    </article>
  );
}
