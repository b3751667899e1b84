// SPDX-License-Identifier: MIT
import type {Page, PageGraph} from "../page.gen.ts";
import {StateGraphFigure} from "../figures/state_graph.tsx";
import {Evidence, Finding} from "./parts.tsx";
import {Improvements} from "./holds.tsx";

export function Moves({page, graph}: {page: Page; graph: PageGraph}) {
  const today = page.holds?.standings[0]?.improvements ?? [];
  const simple = today.filter((move) => move.simple);
  const rest = today.filter((move) => !move.simple);
  return (
    <>
      {page.moves ? <Finding>{page.moves.finding}</Finding> : null}
      {today.length ? (
        <>
          <h3>From today, one move</h3>
          <Improvements list={simple} />
          {rest.length ? <Evidence title={`${rest.length} more that do these together with something else`}><Improvements list={rest} /></Evidence> : null}
        </>
      ) : null}
      <h3>From today, further</h3>
      <StateGraphFigure graph={graph} />
    </>
  );
}
