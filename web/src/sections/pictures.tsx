// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page} from "../page.gen.ts";
import {Names} from "../names.ts";
import {Finding, Provenance} from "./parts.tsx";

type PicturesData = NonNullable<Page["pictures"]>;
type HistoryData = NonNullable<Page["history"]>;

/** Whose mistaken picture of the others keeps something up, or keeps it away. */
export function Pictures({pictures}: {pictures: PicturesData}) {
  const names = useContext(Names);
  return (
    <>
      <Finding>{pictures.finding}</Finding>
      {pictures.foresight.length ? <ul>{pictures.foresight.map((sentence) => <li>{sentence}</li>)}</ul> : null}
      {pictures.list.length ? (
        <table class="rows">
          <thead><tr><th scope="col">Who is mistaken, and about whom</th><th scope="col">Put right, it would change</th></tr></thead>
          <tbody>
            {pictures.list.map((one) => (
              <tr>
                <th scope="row">{names.actor(one.holder)} about {names.actors([one.about])}</th>
                <td>{one.words}<Provenance of={one.provenance} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p class="quiet small">{pictures.note}</p>
    </>
  );
}

/** The dated events that changed something, as moves. */
export function History({history}: {history: HistoryData}) {
  return (
    <>
      <Finding>{history.finding}</Finding>
      <table class="rows history">
        <thead><tr><th scope="col">When</th><th scope="col">What happened</th><th scope="col">Who moved</th><th scope="col">Afterwards</th></tr></thead>
        <tbody>
          {history.list.map((one) => (
            <tr><th scope="row">{one.date}</th><td>{one.title}</td><td>{one.movers} <span class={one.gain === "gains" ? "gain" : one.gain === "loses" ? "loss" : "quiet"}>({one.gain})</span></td><td>{one.outcome}</td></tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">{history.note}</p>
    </>
  );
}
