// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page, PagePackage} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Downloads} from "../figures/downloads.tsx";
import {Evidence, Finding, Scroll, Verdict} from "./parts.tsx";

type Packages = NonNullable<Page["packages"]>;

/** Wishes × packages, then actors × packages: who gains, who is worse off, whose consent it takes. */
export function Packages({page, packages}: {page: Page; packages: Packages}) {
  const names = useContext(Names);
  const list = packages.list;
  const touched = page.actors.filter((a) => list.some((p) => [...p.better_off, ...p.worse_off, ...p.needs].includes(a.id)));
  const table = {
    columns: ["", ...list.map((p) => `Package ${p.label}`)],
    rows: [
      ...page.goals.map((g) => [g.title, ...list.map((p) => (p.wishes.includes(g.id) ? "included" : "not included"))]),
      ...touched.map((a) => [names.actor(a.id), ...list.map((p) => fate(p, a.id))]),
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
                    {list.map((p) => p.wishes.includes(goal.id)
                      ? <td class="in"><span aria-hidden="true">●</span><span class="hidden">included</span></td>
                      : <td class="out"><span aria-hidden="true">·</span><span class="hidden">not included</span></td>)}
                  </tr>
                ))}
              </tbody>
            </table>
            <table class="matrix">
              <thead>
                <tr><th scope="col">Against today</th>{list.map((p) => <th scope="col">{p.label}</th>)}</tr>
              </thead>
              <tbody>
                {touched.map((actor) => (
                  <tr>
                    <th scope="row">{names.actor(actor.id)}</th>
                    {list.map((p) => <Fate of={p} actor={actor.id} />)}
                  </tr>
                ))}
              </tbody>
              <tbody>
                <tr class="group"><th scope="colgroup" colSpan={list.length + 1}>Once agreed</th></tr>
                <tr>
                  <th scope="row">Would it hold?</th>
                  {list.map((p) => <td>{p.stable === null ? "not computed" : p.stable ? <Verdict kind="yes">yes</Verdict> : <Verdict kind="no">no</Verdict>}</td>)}
                </tr>
                <tr>
                  <th scope="row">Ratified at home?</th>
                  {list.map((p) => <td>{p.ratifiable ? <Verdict kind="yes">yes</Verdict> : <Verdict kind="no">no</Verdict>}</td>)}
                </tr>
              </tbody>
            </table>
            </div>
          </Scroll>
          <p class="key"><span class="gain">▲</span> gains · <span class="loss">▼</span> worse off · <span class="consent">consent</span> needed, because something of theirs changes</p>
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

function fate(p: PagePackage, actor: string): string {
  const words = [];
  if (p.better_off.includes(actor)) words.push("gains");
  if (p.worse_off.includes(actor)) words.push("worse off");
  if (p.needs.includes(actor)) words.push("consent needed");
  return words.join(", ") || "unchanged";
}

function Fate({of, actor}: {of: PagePackage; actor: string}) {
  const better = of.better_off.includes(actor);
  const worse = of.worse_off.includes(actor);
  return (
    <td>
      {better ? <span class="gain"><span aria-hidden="true">▲</span> gains</span> : null}
      {worse ? <span class="loss"><span aria-hidden="true">▼</span> worse off</span> : null}
      {!better && !worse ? <span class="quiet">as today</span> : null}
      {of.needs.includes(actor) ? <span class="consent">consent</span> : null}
    </td>
  );
}
