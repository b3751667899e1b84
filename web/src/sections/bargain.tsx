// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page, PageDivision, PagePick} from "../page.gen.ts";
import {Downloads} from "../figures/downloads.tsx";
import {Names} from "../names.ts";
import {gain_words, rounded} from "../view/numbers.ts";
import {Evidence, Finding, Scroll, Verdict} from "./parts.tsx";

/** Goal by goal: who signs and what they have of it, then what it does to everybody else. */
export function Signing({bargains}: {bargains: Page["bargains"]}) {
  return (
    <>
      {bargains.map((goal) => goal.list.map((bargain, k) => (
        <>
          <Finding>{bargain.finding}</Finding>
          {bargain.beside.length ? <ul class="lines">{bargain.beside.map((sentence) => <li>{sentence}</li>)}</ul> : null}
          {bargain.division?.picks.length ? (
            <Evidence title={`${goal.name}: what each rule of fair division would pick`}>
              <Division efficient={bargain.division} of={`${goal.name}, ${k + 1}`} />
            </Evidence>
          ) : bargain.changes ? <p class="quiet">{bargain.changes}.</p> : null}
          {k + 1 === goal.list.length && goal.more ? <p class="quiet">{goal.more}</p> : null}
        </>
      )))}
    </>
  );
}

/** What fixed parties could have together. */
export function Bargain({efficient}: {efficient: PageDivision}) {
  return (
    <>
      <Finding>{efficient.finding}</Finding>
      <Division efficient={efficient} of="the fixed parties" />
    </>
  );
}

/** Parties × bargaining solutions: who gains how much, on a scale of its own. */
function Division({efficient, of}: {efficient: PageDivision; of: string}) {
  const names = useContext(Names);
  const {parties, picks} = efficient;
  const others = (pick: PagePick) => [
    pick.others_gain.length ? `${names.actors(pick.others_gain)} gain` : "",
    pick.others_lose.length ? `${names.actors(pick.others_lose)} lose` : "",
  ].filter(Boolean).join("; ") || "nobody";
  const table = {
    columns: ["Party", "Without agreement → at most", ...picks.map((pick) => pick.name)],
    rows: [
      ...parties.map((party, k) => [names.actor(party.actor), most(party), ...picks.map((pick) => pick.gains[k] ?? "")]),
      ["Others", "", ...picks.map(others)],
      ["Changes", "", ...picks.map((pick) => pick.changes)],
    ],
  };
  return (
    <>
      <p>{efficient.waste}</p>
      {picks.length ? (
        <figure class="wide">
          <figcaption><b>What each rule of fair division would pick.</b> Each column is one scenario; each row what a party gains by it against {parties.some((p) => p.batna) ? "what it has without agreement" : "today"}, in its own stakes. Beside its name: what it has without agreement, and the most it can have where nobody is left below that.</figcaption>
          <Scroll label={`Bargaining solutions for ${of}`}>
            <div class="matrices">
              <table class="matrix">
                <thead>
                  <tr><th scope="col">Party</th><th scope="col">without → at most</th>{picks.map((pick) => <th scope="col" class="wraps">{pick.name}</th>)}</tr>
                </thead>
                <tbody>
                  {parties.map((party, k) => (
                    <tr>
                      <th scope="row">{names.actor(party.actor)}</th>
                      <td class="quiet">{most(party)}</td>
                      {picks.map((pick) => <Gain amount={pick.gains[k] ?? 0} />)}
                    </tr>
                  ))}
                  <tr>
                    <th scope="row">Would it hold?</th><td />
                    {picks.map((pick) => <td>{pick.stable === null ? "not computed" : <Verdict kind={pick.stable ? "yes" : "no"}>{pick.stable ? "yes" : "no"}</Verdict>}</td>)}
                  </tr>
                </tbody>
              </table>
            </div>
          </Scroll>
          <Downloads name="bargaining" table={table} />
        </figure>
      ) : null}
      {picks.map((pick) => (
        <>
          <p><b>{pick.name}: what changes, who gives and gets what.</b></p>
          <p>{pick.changes}.{pick.needs.length ? ` It takes the consent of ${names.actors(pick.needs)}.` : ""}</p>
          <p>Others touched: {others(pick)}.{pick.efficient ? "" : " It is not efficient: as good for whoever has least, and nearer today."}</p>
          <table class="rows">
            <thead><tr><th scope="col">Party</th><th scope="col">Does</th><th scope="col">Gains by it</th><th scope="col">Loses by it</th></tr></thead>
            <tbody>{pick.exchange.map((row) => <tr><th scope="row">{names.actor(row.actor)}</th><td>{row.does}</td><td>{row.gains}</td><td>{row.loses}</td></tr>)}</tbody>
          </table>
        </>
      ))}
      {picks.length ? <p class="quiet small">{efficient.caution}</p> : null}
    </>
  );
}

function most(party: PageDivision["parties"][number]): string {
  return party.best === null ? "none" : `${rounded(party.without)} → ${rounded(party.best)}`;
}

function Gain({amount}: {amount: number}) {
  const kind = amount > 0 ? "gain" : amount < 0 ? "loss" : "quiet";
  return <td><span class={kind}>{amount > 0 ? "▲ " : amount < 0 ? "▼ " : ""}{gain_words(amount)}</span></td>;
}
