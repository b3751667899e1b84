// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";
import {Finding} from "./parts.tsx";

type Change = NonNullable<Page["change"]>;

export function Changes({change}: {page: Page; change: Change}) {
  return (
    <>
      <Finding>{change.finding}</Finding>
      {change.dependences.length ? (
        <table class="rows">
          <thead><tr><th scope="col">Without, or turned round</th><th scope="col">What changes</th></tr></thead>
          <tbody>
            {change.dependences.map((d) => <tr><th scope="row">{d.name}</th><td>{d.words}</td></tr>)}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
