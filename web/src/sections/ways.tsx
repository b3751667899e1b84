// SPDX-License-Identifier: MIT
import {useContext} from "preact/hooks";
import type {Page, PageWay} from "../page.gen.ts";
import {Downloads} from "../figures/downloads.tsx";
import {Names} from "../names.ts";
import {Finding, Verdict} from "./parts.tsx";

type Data = NonNullable<Page["ways"]>;

/** What is wanted, and the moves that lead there from today: who goes first, who gives, who would turn off. */
export function Ways({ways}: {ways: Data}) {
  const names = useContext(Names);
  const who = (ids: string[], none: string) => (ids.length ? names.actors(ids) : none);
  return (
    <>
      <Finding>{ways.finding}</Finding>
      {ways.first ? <p>{ways.first}</p> : null}
      {ways.sacrifices.length ? <ul>{ways.sacrifices.map((sentence) => <li>{sentence}</li>)}</ul> : null}
      <table class="rows ways">
        <thead><tr><th scope="col">To</th><th scope="col">Step by step</th><th scope="col">Who would rather turn off</th></tr></thead>
        <tbody>{ways.list.map((way) => <Way way={way} />)}</tbody>
      </table>
      <p class="quiet small">{ways.note}</p>
      <Downloads name="ways" table={{
        columns: ["to", "step by step", "must go first", "would rather turn off", "would gain by leaving at the end", "would hold"],
        rows: ways.list.map((way) => [way.to.join("; "), way.steps.map((s) => `${names.actors(s.actors)}: ${s.words}`).join(" → "),
          who(way.first, ""), who(way.turn_off, ""), who(way.leave, ""), way.holds ? "yes" : "no"]),
      }} />
    </>
  );
}

function Way({way}: {way: PageWay}) {
  const names = useContext(Names);
  const off = [
    way.turn_off.length ? `On the way: ${names.actors(way.turn_off)}.` : "",
    way.leave.length ? `Once there: ${names.actors(way.leave)}.` : "",
  ].filter(Boolean).join(" ");
  return (
    <tr>
      <th scope="row">
        <b>{way.to.join("; ")}</b>
        <br />
        {way.found
          ? <Verdict kind={!way.holds ? "no" : way.pays ? "yes" : "partly"}>{way.holds ? (way.pays ? "pays, and would hold" : "would hold, at a sacrifice") : "would not hold"}</Verdict>
          : <Verdict kind="no">no way there</Verdict>}
      </th>
      <td>
        {way.found ? (
          <ol class="steps">
            {way.steps.map((step) => (
              <li><b>{sentence_case(names.actors(step.actors))}</b>: {step.words} <span class={step.pays ? "gain" : "loss"}>({step.pays ? "gains" : "does not gain"})</span></li>
            ))}
          </ol>
        ) : "No sequence of moves leads there."}
      </td>
      <td>{off || (way.found ? "Nobody." : "")}</td>
    </tr>
  );
}

function sentence_case(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
