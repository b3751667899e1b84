// SPDX-License-Identifier: MIT
import {options, render} from "preact";
import {isolate_names} from "./isolate.ts";
import type {Page as Contents} from "./page.gen.ts";
import {Page} from "./page.tsx";
import {isolated_runs} from "./view/direction.ts";

/** A number and its per cent sign stay on one line; names that run from right to left are set apart. */
const laid_out = (_: string, value: unknown) => (typeof value === "string" ? isolated_runs(value.replace(/(\d) %/g, "$1\u00a0%")) : value);

const data = document.getElementById("report");
const root = document.getElementById("page");
if (data && root) {
  const report = JSON.parse(data.textContent ?? "{}", laid_out) as {page: Contents};
  root.replaceChildren();
  isolate_names();
  // Pictures are drawn again for paper, and must be done when the browser lays the paper out: no waiting for the next frame.
  options.debounceRendering = (draw) => draw();
  render(<Page page={report.page} />, root);
  // Printed evidence is what stands open; a reader of paper cannot open the rest.
  addEventListener("beforeprint", () => document.querySelectorAll("details[data-print]").forEach((d) => d.setAttribute("open", "")));
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) target.scrollIntoView();
}
