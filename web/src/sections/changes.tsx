// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Evidence, Finding} from "./parts.tsx";

type Change = NonNullable<Page["change"]>;
type Levers = NonNullable<Page["levers"]>;

const shown_at_once = 6;

/** What would have to give for what is ruled out; then one judgement changed at a time. */
export function Changes({levers, change}: {levers: Page["levers"]; change: Page["change"]}) {
  const first = change?.dependences.slice(0, shown_at_once) ?? [];
  const rest = change?.dependences.slice(shown_at_once) ?? [];
  return (
    <>
      {levers ? <Openings levers={levers} /> : null}
      {change && levers ? <h3>If one judgement were different</h3> : null}
      {change ? levers ? <p>{change.finding}</p> : <Finding>{change.finding}</Finding> : null}
      {change && first.length ? (
        <>
          <p class="quiet">Each red line, each veto at home and each of the weightiest stakes was taken out or turned round by itself, and {change.checked} answers were checked again. Claims go by their numbers <a href="#claims">below</a>.</p>
          <Rows list={first} />
          {rest.length ? <Evidence title={`${rest.length} more`}><Rows list={rest} /></Evidence> : null}
        </>
      ) : null}
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
