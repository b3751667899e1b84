// SPDX-License-Identifier: MIT
import type {Page, PageGraph} from "../page.gen.ts";
import {StateGraphFigure} from "../figures/state_graph.tsx";
import {Finding} from "./parts.tsx";
import {Improvements} from "./holds.tsx";

export function Moves({page, graph}: {page: Page; graph: PageGraph}) {
  const today = page.holds?.standings[0];
  return (
    <>
      {page.moves ? <Finding>{page.moves.finding}</Finding> : null}
      {today && today.improvements.length ? (
        <>
          <h3>From today, one move</h3>
          <Improvements list={today.improvements} />
        </>
      ) : null}
      <h3>From today, further</h3>
      <StateGraphFigure graph={graph} />
    </>
  );
}
