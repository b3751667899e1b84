// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";
import {Evidence, Finding} from "./parts.tsx";

type Change = NonNullable<Page["change"]>;

const shown_at_once = 6;

/** One judgement changed at a time: which answers come out differently. */
export function Changes({page, change}: {page: Page; change: Change}) {
  const first = change.dependences.slice(0, shown_at_once);
  const rest = change.dependences.slice(shown_at_once);
  const shut = page.goals.filter((goal) => goal.give.length > 0);
  return (
    <>
      <Finding>{change.finding}</Finding>
      {shut.length ? (
        <>
          <h3>What would have to give</h3>
          <ul>
            {shut.map((goal) => (
              <li><b>{goal.title}</b>{goal.give.length > 1 ? ", any of:" : ":"}
                <ul>
                  {goal.give.slice(0, 3).map((give) => <li>{give.words}</li>)}
                  {goal.give.length > 3 ? <li>one of {goal.give.length - 3} more</li> : null}
                </ul></li>
            ))}
          </ul>
        </>
      ) : null}
      {first.length ? (
        <>
          <h3>If one judgement were different</h3>
          <p class="quiet">Each red line, each veto at home and each of the weightiest stakes was taken out or turned round by itself, and {change.checked} answers were checked again. Claims go by their numbers <a href="#claims">below</a>.</p>
          <Rows list={first} />
          {rest.length ? <Evidence title={`${rest.length} more`}><Rows list={rest} /></Evidence> : null}
        </>
      ) : null}
    </>
  );
}

function Rows({list}: {list: Change["dependences"]}) {
  return (
    <table class="rows">
      <thead><tr><th scope="col">Suppose this</th><th scope="col">What then comes out differently</th></tr></thead>
      <tbody>
        {list.map((d) => <tr><th scope="row">{d.name}</th><td>{d.words}</td></tr>)}
      </tbody>
    </table>
  );
}
