// SPDX-License-Identifier: MIT
// A picture with its caption, its table and its downloads. The picture is drawn for the width it gets.
import type {ComponentChildren} from "preact";
import {useEffect, useRef, useState} from "preact/hooks";
import type {Table} from "../view/csv.ts";
import {Scroll} from "../sections/parts.tsx";
import {Downloads} from "./downloads.tsx";

// What a picture is drawn for when the page is printed, in CSS pixels. A4 less its margins is 680: print shrinks a little.
const paper_width = 820;

export function Figure(props: {
  name: string;
  title: string;
  reading: ComponentChildren;
  table: Table;
  csv?: Table; // where a spreadsheet wants more than the table in words
  wide?: boolean;
  children: (width: number) => ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, set_width] = useState(0);
  useEffect(() => {
    const measure = () => set_width(matchMedia("print").matches ? paper_width : Math.floor(box.current?.clientWidth ?? 0));
    const for_paper = () => set_width(paper_width);
    measure();
    addEventListener("beforeprint", for_paper);
    addEventListener("afterprint", measure);
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", for_paper);
      removeEventListener("afterprint", measure);
    };
  }, []);
  return (
    <figure class={props.wide ? "wide" : undefined} data-name={props.name}>
      <figcaption><b>{props.title}</b> {props.reading}</figcaption>
      <div class="picture" ref={box}>{width > 0 ? props.children(width) : null}</div>
      <details class="as-table">
        <summary>As a table</summary>
        <Scroll label={`${props.title} as a table`}>
          <table class="plain-table">
            <thead><tr>{props.table.columns.map((c) => <th scope="col">{c}</th>)}</tr></thead>
            <tbody>{props.table.rows.map((row) => <tr>{row.map((cell, k) => (k === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>)}</tbody>
          </table>
        </Scroll>
      </details>
      <Downloads name={props.name} table={props.csv ?? props.table} picture={box} />
    </figure>
  );
}
