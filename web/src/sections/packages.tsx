// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Downloads} from "../figures/downloads.tsx";
import {fate_words, FateKey, FateRows, Has, HoldsRow, touched_by} from "./fates.tsx";
import {Evidence, Finding, Scroll, Verdict} from "./parts.tsx";

type Packages = NonNullable<Page["packages"]>;

/** Wishes × packages, then actors × packages: who gains, who is worse off, whose consent it takes. */
export function Packages({page, packages}: {page: Page; packages: Packages}) {
  const names = useContext(Names);
  const list = packages.list;
  const table = {
    columns: ["", ...list.map((p) => `Package ${p.label}`)],
    rows: [
      ...page.goals.map((g) => [g.title, ...list.map((p) => (p.wishes.includes(g.id) ? "included" : "not included"))]),
      ...touched_by(page, list).map((a) => [names.actor(a.id), ...list.map((p) => fate_words(p, a.id))]),
    ],
  };
  return (
    <>
      <Finding>{packages.finding}</Finding>
      {list.length ? (
        <figure class="wide">
          <figcaption><b>The largest packages that cross nobody’s line.</b> Each column is one package; nothing can be added to it without crossing a line.</figcaption>
          <Scroll label="Packages">
            <div class={list.length === 1 ? "matrices side" : "matrices"}>
            <table class="matrix">
              <thead>
                <tr><th scope="col">What it brings</th>{list.map((p) => <th scope="col">{p.label}</th>)}</tr>
              </thead>
              <tbody>
                {page.goals.map((goal) => (
                  <tr>
                    <th scope="row">{goal.title}</th>
                    {list.map((p) => <Has it={p.wishes.includes(goal.id)} />)}
                  </tr>
                ))}
              </tbody>
            </table>
            <table class="matrix">
              <thead>
                <tr><th scope="col">Against today</th>{list.map((p) => <th scope="col">{p.label}</th>)}</tr>
              </thead>
              <tbody>
                <FateRows page={page} deals={list} />
              </tbody>
              <tbody>
                <tr class="group"><th scope="colgroup" colSpan={list.length + 1}>Once agreed</th></tr>
                <HoldsRow deals={list} />
                <tr>
                  <th scope="row">Ratified at home?</th>
                  {list.map((p) => <td>{p.ratifiable ? <Verdict kind="yes">yes</Verdict> : <Verdict kind="no">no</Verdict>}</td>)}
                </tr>
              </tbody>
            </table>
            </div>
          </Scroll>
          <FateKey />
          <Downloads name="packages" table={table} />
        </figure>
      ) : null}
      {list.map((p) => (
        <Evidence title={`Package ${p.label}: what changes`}>
          <p>{p.changes}.</p>
          {p.needs.length ? <p>It takes the consent of {names.actors(p.needs)}.</p> : null}
        </Evidence>
      ))}
    </>
  );
}
