// SPDX-License-Identifier: MIT
import type {Page} from "../page.gen.ts";
import {date_words} from "../view/numbers.ts";

/** The question, the answer, and what the answer rests on. */
export function Masthead({page}: {page: Page}) {
  const question = page.question || page.title;
  return (
    <header class="masthead">
      {page.question ? <p class="kicker">{page.title}</p> : null}
      <h1>{question}</h1>
      {page.as_of ? <p class="as-of">As things stood on {date_words(page.as_of)}</p> : null}
      <div class="answer" id="answer">
        <h2>The answer</h2>
        {page.answer.map((sentence) => <p>{sentence}</p>)}
      </div>
      {page.rests_on.length ? (
        <div class="rests-on">
          <h2>What this rests on</h2>
          <ul>{page.rests_on.map((sentence) => <li>{sentence}</li>)}</ul>
        </div>
      ) : null}
    </header>
  );
}
