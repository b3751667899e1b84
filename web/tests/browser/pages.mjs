// SPDX-License-Identifier: MIT
// Opens pages in a browser and keeps note of everything a quiet page must not do.
import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, statSync, existsSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

/** The page of every case under `cases`, made by the program: name → {file, page}. */
export function make_pages(program, cases, out) {
  mkdirSync(out, {recursive: true});
  const made = new Map();
  for (const name of readdirSync(cases).sort()) {
    const source = join(cases, name, "case.toml");
    if (!existsSync(source)) continue;
    const file = join(out, `${name}.html`);
    const ran = spawnSync(program, ["report", source, "-o", file], {encoding: "utf8"});
    if (ran.status !== 0) throw new Error(`${name}: detente report gave ${ran.status}\n${ran.stderr}`);
    made.set(name, {file, bytes: statSync(file).size, page: report_in(readFileSync(file, "utf8")).page});
  }
  return made;
}

/** The report a page carries. */
export function report_in(html) {
  const found = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(html);
  if (!found) throw new Error("the page carries no report");
  return JSON.parse(found[1]);
}

/** A tab with the page open; `noise` collects console errors, faults and requests for anything but the page itself. */
export async function open(browser, file, options = {}) {
  const context = await browser.newContext({viewport: {width: 900, height: 1000}, ...options});
  context.setDefaultTimeout(120_000); // a busy machine is slow, not wrong
  const tab = await context.newPage();
  const noise = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && noise.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => noise.push(`fault: ${error.message}`));
  const address = pathToFileURL(file).href;
  tab.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith(address + "#") && !/^(data|blob):/.test(url)) noise.push(`request: ${url}`);
  });
  await tab.goto(address);
  await tab.waitForSelector("main h1");
  await tab.evaluate(() => document.fonts.ready);
  return {tab, noise, close: () => context.close()};
}
