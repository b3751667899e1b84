// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Downloads} from "../figures/downloads.tsx";
import {RoomFigure} from "../figures/room.tsx";
import {Names} from "../names.ts";
import {same_deals} from "../view/linkage.ts";
import {fate_words, FateKey, FateRows, Has, HoldsRow, touched_by} from "./fates.tsx";
import {Evidence, Finding, Scroll} from "./parts.tsx";

type Data = NonNullable<Page["linkage"]>;

/** Baskets × the smallest trades that move them, then who gains; islands of agreement below. */
export function Linkage({page, linkage}: {page: Page; linkage: Data}) {
  const names = useContext(Names);
  const trades = linkage.trades.map((trade, k) => ({...trade, label: String(k + 1)}));
  const table = {
    columns: ["", ...trades.map((t) => `Trade ${t.label}`)],
    rows: [
      ...linkage.baskets.map((b, k) => [b.name, ...trades.map((t) => (t.of.includes(k) ? "moves" : "stays"))]),
      ...touched_by(page, trades).map((a) => [names.actor(a.id), ...trades.map((t) => fate_words(t, a.id))]),
      ["What changes", ...trades.map((t) => t.changes)],
    ],
  };
  return (
    <>
      <Finding>{linkage.finding}</Finding>
      {trades.length ? (
        <figure class="wide">
          <figcaption><b>What can move, and with what.</b> Each column is the smallest change of its baskets that leaves nobody who signs below today; baskets marked in the same column move only together.</figcaption>
          <Scroll label="Trades between baskets">
            <div class={trades.length <= 2 ? "matrices side" : "matrices"}>
              <table class="matrix">
                <thead><tr><th scope="col">What moves</th>{trades.map((t) => <th scope="col">{t.label}</th>)}</tr></thead>
                <tbody>{linkage.baskets.map((basket, k) => <tr><th scope="row">{basket.name}</th>{trades.map((t) => <Has it={t.of.includes(k)} />)}</tr>)}</tbody>
              </table>
              <table class="matrix">
                <thead><tr><th scope="col">Against today</th>{trades.map((t) => <th scope="col">{t.label}</th>)}</tr></thead>
                <tbody><FateRows page={page} deals={trades} /><HoldsRow deals={trades} /></tbody>
              </table>
            </div>
          </Scroll>
          <FateKey />
          <Downloads name="trades" table={table} />
        </figure>
      ) : null}
      {trades.length ? <ol class="lines">{trades.map((t) => <li>{t.changes}.{t.needs.length ? <span class="quiet"> It takes the consent of {names.actors(t.needs)}.</span> : null}</li>)}</ol> : null}
      {linkage.islands.length ? (
        <>
          {same_deals(linkage) ? null : <h3>Islands of agreement</h3>}
          <p>{linkage.islands_finding}{same_deals(linkage) ? " They are these trades." : ""}</p>
          {same_deals(linkage) ? null : <Islands islands={linkage.islands} />}
        </>
      ) : null}
      <Evidence title="What is in each basket">
        <dl>{linkage.baskets.map((basket) => <><dt>{basket.name}</dt><dd>{basket.options.join("; ")}.</dd></>)}</dl>
      </Evidence>
    </>
  );
}

function Islands({islands}: {islands: Data["islands"]}) {
  const names = useContext(Names);
  const who = (ids: string[]) => (ids.length ? names.actors(ids) : "nobody");
  const rows = islands.map((d) => [d.changes, who(d.better_off), who(d.worse_off), who(d.needs), d.stable === null ? "not computed" : d.stable ? "yes" : "no"]);
  const columns = ["What changes", "Gains", "Loses", "Consent of", "Would it hold?"];
  return (
    <figure class="wide">
      <Scroll label="Islands of agreement">
        <table class="islands">
          <thead><tr>{columns.map((c) => <th scope="col">{c}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <tr>{row.map((cell, k) => (k === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>)}</tbody>
        </table>
      </Scroll>
      <Downloads name="islands" table={{columns, rows}} />
    </figure>
  );
}

/** How much room each side has, and what takes it away. */
export function Room({room}: {room: NonNullable<Page["room"]>}) {
  return (
    <>
      <Finding>{room.finding}</Finding>
      <RoomFigure room={room} />
      <Evidence title="What narrows each side’s room most">
        <dl>{[...room.sides, room.common].map((side) => <><dt>{side.name}</dt><dd>{side.narrowed}.</dd></>)}</dl>
      </Evidence>
    </>
  );
}
