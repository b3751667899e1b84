// SPDX-License-Identifier: MIT
// The memo from top to bottom. A section whose analysis the report does not have is absent.
import type {VNode} from "preact";
import type {Page as Data} from "./page.gen.ts";
import {Names, names_of} from "./names.ts";
import {Masthead} from "./sections/masthead.tsx";
import {Contents} from "./sections/contents.tsx";
import {Agreement} from "./sections/agreement.tsx";
import {Packages} from "./sections/packages.tsx";
import {Bargain, Signing} from "./sections/bargain.tsx";
import {Linkage, Room} from "./sections/linkage.tsx";
import {Holds} from "./sections/holds.tsx";
import {Moves} from "./sections/moves.tsx";
import {Forecast} from "./sections/forecast.tsx";
import {Ways} from "./sections/ways.tsx";
import {Changes} from "./sections/changes.tsx";
import {History, Pictures} from "./sections/pictures.tsx";
import {Claims} from "./sections/claims.tsx";
import {Judgements} from "./sections/judgements.tsx";
import {LeftOut, Method} from "./sections/method.tsx";

export interface Section {
  id: string;
  title: string;
  body: VNode;
}

/** The sections this report has ground for, in reading order. */
export function sections_of(page: Data): Section[] {
  const list: (Section | null)[] = [
    page.history ? {id: "history", title: "How did it come to this?", body: <History history={page.history} />} : null,
    page.goals.length || page.red_lines
      ? {id: "agreed", title: "What can be agreed?", body: <Agreement page={page} />}
      : null,
    page.packages ? {id: "packages", title: "Which packages are possible?", body: <Packages page={page} packages={page.packages} />} : null,
    page.bargains.length ? {id: "signing", title: "Who would sign, and what would they have of it?", body: <Signing bargains={page.bargains} />} : null,
    page.efficient ? {id: "bargain", title: "What could the parties have together?", body: <Bargain efficient={page.efficient} />} : null,
    page.linkage ? {id: "linkage", title: "What hangs together?", body: <Linkage page={page} linkage={page.linkage} />} : null,
    page.room ? {id: "room", title: "How much room does each side have?", body: <Room room={page.room} />} : null,
    page.holds ? {id: "holds", title: "What will hold?", body: <Holds page={page} holds={page.holds} />} : null,
    page.graph ? {id: "moves", title: "What can move next?", body: <Moves page={page} graph={page.graph} />} : null,
    page.forecast ? {id: "forecast", title: "What will happen?", body: <Forecast page={page} forecast={page.forecast} />} : null,
    page.ways ? {id: "ways", title: "How do we get there?", body: <Ways ways={page.ways} />} : null,
    page.change || page.levers ? {id: "change", title: "What would change it?", body: <Changes levers={page.levers} change={page.change} />} : null,
    page.pictures ? {id: "pictures", title: "Whose picture of the others matters?", body: <Pictures pictures={page.pictures} />} : null,
    page.claims ? {id: "claims", title: "Does it say what its sources say?", body: <Claims page={page} claims={page.claims} />} : null,
    {id: "judgements", title: "Which of this is judgement?", body: <Judgements page={page} />},
    page.left_out.length ? {id: "left-out", title: "What is not in the model", body: <LeftOut page={page} />} : null,
    {id: "method", title: "Method, and how to make this page again", body: <Method page={page} />},
  ];
  return list.filter((section): section is Section => section !== null);
}

export function Page({page}: {page: Data}) {
  const sections = sections_of(page);
  return (
    <Names.Provider value={names_of(page)}>
      <a class="skip" href={`#${sections[0]?.id ?? "answer"}`}>Skip to the findings</a>
      <main class="sheet">
        <Masthead page={page} />
        <Contents sections={sections} />
        <div class="body">
          {sections.map((section, k) => (
            <section id={section.id} aria-labelledby={`${section.id}-title`} key={section.id}>
              <h2 id={`${section.id}-title`}><span class="number">{k + 1}</span> {section.title}</h2>
              {section.body}
            </section>
          ))}
        </div>
      </main>
    </Names.Provider>
  );
}
