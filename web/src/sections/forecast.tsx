// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";
import {FuturesFigure} from "../figures/futures.tsx";
import {MovedFigure} from "../figures/moved.tsx";
import {TornadoFigure} from "../figures/tornado.tsx";
import type {Forecast as Data} from "../view/forecast.ts";
import {Evidence, Finding, Verdict} from "./parts.tsx";
import {claim_sign} from "./claims.tsx";

/** How likely each future is, how sure that is, what it hangs on, what would turn it. */
export function Forecast({page, forecast}: {page: Page; forecast: Data}) {
  const claims = (page.claims?.list ?? []).filter((claim) => claim.future);
  return (
    <>
      <Finding>{forecast.finding}</Finding>
      <p>{forecast.confidence} {forecast.baselines}</p>
      <FuturesFigure forecast={forecast} />
      {forecast.hardly ? <p class="quiet">{forecast.hardly}</p> : null}
      {forecast.coming_year || forecast.moved ? <h3 id="next-year">What can move next year</h3> : null}
      {forecast.coming_year ? <p>{forecast.coming_year}</p> : null}
      {forecast.moved ? <p>{forecast.moved.finding}</p> : null}
      {forecast.moved?.list.length ? <MovedFigure moved={forecast.moved} /> : null}
      {forecast.drivers ? (
        <>
          <h3>What it hangs on</h3>
          <p>{forecast.drivers.finding}</p>
          <TornadoFigure drivers={forecast.drivers} />
          {forecast.drivers.others ? <p class="quiet">{forecast.drivers.others}</p> : null}
        </>
      ) : null}
      <h3 id="turn">What would turn it</h3>
      <ul>{forecast.turns.map((sentence) => <li>{sentence}</li>)}</ul>
      {claims.length ? (
        <Evidence title={`What the sources say about the future, and what comes out (${claims.length})`}>
          <ul class="improvements">
            {claims.map((claim) => (
              <li><Verdict kind={claim_sign[claim.verdict]}>{claim.verdict_words}</Verdict> <span class="quiet">{claim.number}.</span> {claim.says}: {claim.evidence}.</li>
            ))}
          </ul>
        </Evidence>
      ) : null}
      <Evidence title="How this was computed"><p>{forecast.method}</p></Evidence>
    </>
  );
}
