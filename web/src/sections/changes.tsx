// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Evidence, Finding} from "./parts.tsx";

type Change = NonNullable<Page["change"]>;
type Levers = NonNullable<Page["levers"]>;

const shown_at_once = 6;

/** What would have to give for what is ruled out; then what matters most. */
export function Changes({levers, change}: {levers: Page["levers"]; change: Page["change"]}) {
  const first = change?.questions.slice(0, shown_at_once) ?? [];
  const rest = change?.questions.slice(shown_at_once) ?? [];
  return (
    <>
      {levers ? <Openings levers={levers} /> : null}
      {change && levers ? <h3>What matters most</h3> : null}
      {change ? levers ? <p>{change.finding}</p> : <Finding>{change.finding}</Finding> : null}
      {change && first.length ? (
        <>
          <p class="quiet">{change.note}</p>
          <Rows list={first} />
          {rest.length ? <Evidence title={`${rest.length} more`}><Rows list={rest} /></Evidence> : null}
        </>
      ) : null}
      {change?.untested.length ? <ul class="quiet">{change.untested.map((words) => <li>{words}</li>)}</ul> : null}
    </>
  );
}

function Openings({levers}: {levers: Levers}) {
  const first = levers.list.slice(0, shown_at_once);
  const rest = levers.list.slice(shown_at_once);
  return (
    <>
      <Finding>{levers.finding}</Finding>
      {first.length ? <OpeningRows list={first} /> : null}
      {rest.length ? <Evidence title={`${rest.length} more`}><OpeningRows list={rest} /></Evidence> : null}
      {levers.payments.length ? <><h3>What would make it hold</h3><ul>{levers.payments.map((words) => <li>{words}</li>)}</ul></> : null}
      <p class="quiet small">{levers.note}</p>
    </>
  );
}

function OpeningRows({list}: {list: Levers["list"]}) {
  const names = useContext(Names);
  const who = (ids: string[]) => (ids.length ? names.actors(ids) : "nobody");
  return (
    <table class="rows openings">
      <thead><tr><th scope="col">If this gave</th><th scope="col">This could be agreed</th><th scope="col">Who would mind</th></tr></thead>
      <tbody>
        {list.map((one) => (
          <tr>
            <th scope="row">{one.name} <span class="quiet">({one.costs.join("; ")})</span></th>
            <td>{one.wishes.join("; ")}</td>
            <td>Worse off than today: {who(one.worse_off)}. Could gain by ending it: {who(one.leave)}.</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({list}: {list: Change["questions"]}) {
  const lines = (items: string[]) => items.map((words) => <div>{words}</div>);
  return (
    <table class="rows">
      <thead><tr><th scope="col">Question</th><th scope="col">What decides it, and how often</th><th scope="col">The smallest sets that turn it</th></tr></thead>
      <tbody>
        {list.map((q) => <tr><th scope="row">{q.name}</th><td>{lines(q.entries)}</td><td>{lines(q.sets)}</td></tr>)}
      </tbody>
    </table>
  );
}
