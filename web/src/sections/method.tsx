// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";

export function LeftOut({page}: {page: Page}) {
  return <ul class="left-out">{page.left_out.map((text) => <li>{text}</li>)}</ul>;
}

export function Method({page}: {page: Page}) {
  return (
    <>
      <dl class="method">
        {page.method.map((m) => <><dt>{m.term}</dt><dd>{m.text}</dd></>)}
      </dl>
      <p>The same page again, byte for byte:</p>
      <pre class="command"><code>{page.command}</code></pre>
    </>
  );
}
