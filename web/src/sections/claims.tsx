// SPDX-License-Identifier: MIT
import {useState} from "preact/hooks";
import type {Page, PageClaim} from "../page.gen.ts";
import {Downloads} from "../figures/downloads.tsx";
import {claim_filters, matches} from "../view/claims.ts";
import {percent} from "../view/numbers.ts";
import {Finding, Passages, Verdict} from "./parts.tsx";

type ClaimsData = NonNullable<Page["claims"]>;
export const claim_sign = {holds: "yes", fails: "no", untestable: "partly", waiting: "open"} as const;

/** What the source says, and what comes out. */
export function Claims({claims}: {page: Page; claims: ClaimsData}) {
  const [shown, set_shown] = useState("all");
  const filters = claim_filters(claims.list);
  const list = claims.list.filter((claim) => matches(claim, shown));
  return (
    <>
      <Finding>{claims.finding}</Finding>
      {filters.length > 2 ? (
        <div class="filters" role="group" aria-label="Show claims">
          {filters.map((f) => (
            <button type="button" aria-pressed={shown === f.id} onClick={() => set_shown(f.id)}>{f.words}</button>
          ))}
        </div>
      ) : null}
      <p class="quiet on-paper">The evidence for each is on the page itself and in the report’s JSON.</p>
      <table class="rows claims">
        <thead><tr><th scope="col">The source says</th><th scope="col">Comes out?</th><th scope="col">Evidence</th></tr></thead>
        <tbody>{list.map((claim) => <Row claim={claim} />)}</tbody>
      </table>
      <Downloads name="claims" table={{
        columns: ["number", "claim", "verdict", "evidence", "passages"],
        rows: claims.list.map((c) => [c.number, c.says, c.verdict_words, c.evidence, c.provenance.cite.join("; ")]),
      }} />
    </>
  );
}

function Row({claim}: {claim: PageClaim}) {
  return (
    <tr class={claim.verdict}>
      <th scope="row"><span class="quiet">{claim.number}.</span> {claim.says}{claim.denied ? <span class="quiet"> (asked the other way round: the source denies it)</span> : null}
        {claim.provenance.cite.length ? <> <span class="cited"><Passages cite={claim.provenance.cite} /></span></> : null}</th>
      <td><Verdict kind={claim_sign[claim.verdict]}>{claim.verdict_words}</Verdict>
        {claim.share_of_draws === null ? null : <> <span class="quiet">in {percent(claim.share_of_draws)} of draws</span></>}</td>
      <td>{claim.evidence}</td>
    </tr>
  );
}
