// SPDX-License-Identifier: MIT
// Who gains, who is worse off and whose consent it takes: one column per package or trade.
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Verdict} from "./parts.tsx";

export interface Deal {
  label: string;
  better_off: string[];
  worse_off: string[];
  needs: string[];
  stable: boolean | null;
}

/** The actors that any of the deals touches, in file order. */
export function touched_by(page: Page, deals: Deal[]): Page["actors"] {
  return page.actors.filter((a) => deals.some((d) => [...d.better_off, ...d.worse_off, ...d.needs].includes(a.id)));
}

/** The same in words, for tables. */
export function fate_words(deal: Deal, actor: string): string {
  const words = [];
  if (deal.better_off.includes(actor)) words.push("gains");
  if (deal.worse_off.includes(actor)) words.push("worse off");
  if (deal.needs.includes(actor)) words.push("consent needed");
  return words.join(", ") || "unchanged";
}

function Fate({of, actor}: {of: Deal; actor: string}) {
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

export function FateRows({page, deals}: {page: Page; deals: Deal[]}) {
  const names = useContext(Names);
  return <>{touched_by(page, deals).map((actor) => <tr><th scope="row">{names.actor(actor.id)}</th>{deals.map((deal) => <Fate of={deal} actor={actor.id} />)}</tr>)}</>;
}

export function HoldsRow({deals}: {deals: Deal[]}) {
  return (
    <tr>
      <th scope="row">Would it hold?</th>
      {deals.map((deal) => <td>{deal.stable === null ? "not computed" : <Verdict kind={deal.stable ? "yes" : "no"}>{deal.stable ? "yes" : "no"}</Verdict>}</td>)}
    </tr>
  );
}

/** In a matrix: what a column has and what it has not. */
export function Has({it}: {it: boolean}) {
  return it
    ? <td class="in"><span aria-hidden="true">●</span><span class="hidden">included</span></td>
    : <td class="out"><span aria-hidden="true">·</span><span class="hidden">not included</span></td>;
}

export function FateKey() {
  return <p class="key"><span class="gain">▲</span> gains · <span class="loss">▼</span> worse off · <span class="consent">consent</span> needed, because something of theirs changes</p>;
}
