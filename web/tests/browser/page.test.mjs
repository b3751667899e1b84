// SPDX-License-Identifier: MIT
// usage: node page.test.mjs PROGRAM CASES_DIR OUT_DIR   The pages of the whole gallery, in a real browser.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {after, before, describe, test} from "node:test";
import {chromium} from "playwright-core";
import {compare} from "./approved.mjs";
import {chromium_path, launch_options} from "./launch.mjs";
import {make_pages, open} from "./pages.mjs";

if (!chromium_path()) {
  console.log("no Chromium on this machine");
  process.exit(77); // ctest shows it as skipped
}
const [program, cases, out] = process.argv.slice(2);
const flagship = "georgia-russia-2013";
const pages = make_pages(program, cases, out);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;

before(async () => {
  browser = await chromium.launch(launch_options());
});
after(() => browser?.close());

/** The sections the report gives ground for, by the names of its members. */
function expected_sections(page) {
  return [
    ["history", page.history], ["agreed", page.goals.length > 0 || page.red_lines], ["packages", page.packages], ["signing", page.bargains.length > 0], ["bargain", page.efficient],
    ["linkage", page.linkage], ["room", page.room], ["holds", page.holds], ["moves", page.graph], ["forecast", page.forecast], ["ways", page.ways], ["change", page.change || page.levers], ["pictures", page.pictures], ["claims", page.claims], ["judgements", true], ["left-out", page.left_out.length > 0], ["method", true],
  ].filter(([, there]) => there).map(([id]) => id);
}

async function violations(tab) {
  await tab.evaluate(axe);
  const found = await tab.evaluate(() => globalThis.axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}));
  return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`);
}

const open_everything = (tab) => tab.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
const overflow = (tab) => tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, {file, page, bytes}] of pages) {
  describe(name, () => {
    test("every section is there, each picture drawn and with its table, nothing fetched, nothing complained of", async () => {
      const {tab, noise, close} = await open(browser, file);
      assert.deepEqual(await tab.$$eval(".body > section", (list) => list.map((s) => s.id)), expected_sections(page));
      assert.deepEqual(await tab.$$eval(".contents a", (list) => list.map((a) => a.getAttribute("href")?.slice(1))), expected_sections(page));
      assert.deepEqual(await tab.$$eval(".body > section", (list) => list.filter((s) => s.innerText.trim().split(/\s+/).length < 8).map((s) => s.id)), []);
      const bare = await tab.$$eval("figure", (list) => list.filter((f) => f.querySelector(".picture") &&
        !(f.querySelector("svg[data-picture]")?.getBoundingClientRect().height > 20 && f.querySelector("details.as-table tbody tr"))).length);
      assert.equal(bare, 0, "pictures without drawing or table");
      await open_everything(tab);
      const text = (await tab.evaluate(() => document.body.innerText)).replaceAll("\u00a0", " ");
      assert.doesNotMatch(text, /undefined|NaN|\[object|null/, "a value that is none reached the page");
      for (const {says} of page.claims?.list ?? []) assert.ok(text.includes(says), `claim missing: ${says}`);
      for (const {what} of page.judgements.list) assert.ok(text.includes(what), `number missing: ${what}`);
      assert.deepEqual(await violations(tab), []);
      assert.deepEqual(noise, []);
      await close();
    });

    test("400 px wide: nothing to scroll sideways, closed or open", async () => {
      const {tab, noise, close} = await open(browser, file, {viewport: {width: 400, height: 800}});
      assert.equal(await overflow(tab), 0);
      await open_everything(tab);
      assert.equal(await overflow(tab), 0);
      assert.deepEqual(noise, []);
      await close();
    });

    test("small enough to mail", () => assert.ok(bytes < 1.5e6, `${bytes} bytes`));
  });
}

describe("the flagship", () => {
  const {file, page} = pages.get(flagship);

  test("prints on at most 13 pages of A4, with its contents", async () => {
    const {tab, close} = await open(browser, file);
    const pdf = (await tab.pdf({preferCSSPageSize: true, printBackground: true})).toString("latin1");
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(sheets > 3 && sheets <= 13, `${sheets} pages`);
    assert.match(pdf, /\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
    await tab.emulateMedia({media: "print"});
    assert.ok(await tab.isVisible(".contents a"));
    assert.ok(!(await tab.isVisible(".downloads")));
    await close();
  });

  test("dark mode keeps its contrasts", async () => {
    const {tab, close} = await open(browser, file, {colorScheme: "dark"});
    assert.deepEqual(await violations(tab), []);
    await close();
  });

  test("works from the keyboard", async () => {
    const {tab, close} = await open(browser, file);
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate(() => document.activeElement?.className), "skip");
    await tab.keyboard.press("Enter");
    assert.match(tab.url(), /#history$/);
    await tab.focus("#agreed details.evidence summary");
    await tab.keyboard.press("Enter");
    assert.ok(await tab.$eval("#agreed details.evidence", (d) => d.open));
    await tab.focus("#moves g.node");
    await tab.keyboard.press("Enter");
    assert.equal(await tab.getAttribute("#moves g.node", "aria-pressed"), "true");
    assert.match(await tab.innerText(".node-detail"), /from today/);
    await tab.focus("#claims .filters button:nth-child(2)");
    await tab.keyboard.press("Enter");
    const shown = await tab.$$eval("#claims tbody tr", (rows) => rows.length);
    assert.ok(shown > 0 && shown < page.claims.list.length);
    await close();
  });

  test("each picture can be taken away", async () => {
    for (const [kind, start] of [["SVG", "<svg"], ["PNG", "\x89PNG"], ["CSV", "\xef\xbb\xbf"]]) {
      // A fresh tab for every eight: Chromium holds back the eleventh file that one page hands out in a row.
      const at_once = 8;
      for (let first = 0, count = 1; first < count; first += at_once) {
        const {tab, close} = await open(browser, file, {acceptDownloads: true});
        await open_everything(tab);
        const buttons = await tab.$$(`button[aria-label$=" as ${kind}"]`);
        count = buttons.length;
        assert.ok(count >= 4, kind);
        for (const button of buttons.slice(first, first + at_once)) {
          const [download] = await Promise.all([tab.waitForEvent("download"), button.click()]);
          const bytes = readFileSync(await download.path()).toString("latin1");
          assert.ok(bytes.startsWith(start), `${download.suggestedFilename()}: ${bytes.slice(0, 20)}`);
          assert.ok(bytes.length > 60, download.suggestedFilename());
        }
        await close();
      }
    }
  });

  // A reader with only the page: the answer stands within one screen of the heading he would look under.
  for (const [question, heading, answer] of [
    ["why no embassies?", "#wish-wish_embassies h4", /ruled out.*relations with (a )?(states? that recognis|recogniser).*Russia.s line on/is],
    ["why no railway?", "#wish-wish_railway h4", /(Russia|Moscow).*Sukhumi.*gain/is],
    ["what can move next?", "#moves h2", /gain|nobody/i],
    ["what can move next year?", "#next-year", /In 12 months.*very likely.*Likeliest to be other than today in 12 months.*market/is],
    ["how likely is each future?", "#forecast h2", /likely \(55–80.%\).*Confidence in this is.*naive forecasts/is],
    ["what does the forecast hang on, and what would turn it?", "#turn", /another outcome first.*draws.*tendency/is],
    ["how did it come to this?", "#history h2", /dated events.*paid for whoever moved.*Russia bans Georgian wine/is],
    ["how do we get there?", "#ways h2", /can be reached by moves that each pay.*Russia must go first/is],
    ["what would have to give?", "#change h2", /could be agreed.*recognising the two regions.*Worse off than today/is],
    ["whose picture matters?", "#pictures h2", /as the parties see each other.*Sukhumi about Georgia/is],
    ["what can move by itself?", "#linkage h2", /move alone.*Would it hold/is],
    ["what would change that?", "#change h2", /without|line|stake/i],
    ["which of this is judgement?", "#judgements h2", /judged|judgement/i],
  ]) {
    test(`a newcomer finds: ${question}`, async () => {
      const {tab, close} = await open(browser, file);
      const within_a_screen = await tab.$eval(heading, (h) => {
        const top = h.getBoundingClientRect().top;
        const near = [...document.querySelectorAll("p, li, td, th, h3, h4, summary, text")].filter((e) => {
          const at = e.getBoundingClientRect();
          return at.height > 0 && at.top >= top && at.bottom <= top + 900;
        });
        return near.map((e) => e.textContent).join(" ");
      });
      assert.match(within_a_screen, answer);
      await close();
    });
  }

  test("looks as approved", async () => {
    const wrong = [];
    for (const [name, width, scheme, selector] of [
      ["masthead-1600", 1600, "light", null], ["masthead-400-dark", 400, "dark", null], ["red-lines-900", 900, "light", "#agreed figure"],
      ["holds-1600", 1600, "light", "#holds figure"], ["forecast-1600", 1600, "light", "#forecast"],
      ["forecast-400-dark", 400, "dark", "#forecast figure"], ["hangs-on-900", 900, "light", "#forecast figure[data-name=drivers]"], ["room-900", 900, "light", "#room figure"], ["moves-900-dark", 900, "dark", "#moves figure"],
    ]) {
      const {tab, close} = await open(browser, file, {viewport: {width, height: 1000}, colorScheme: scheme});
      if (selector) await tab.$eval(selector, (e) => e.scrollIntoView());
      wrong.push(compare(name, await tab.screenshot({animations: "disabled"}), out));
      await close();
    }
    assert.deepEqual(wrong.filter(Boolean), []);
  });
});

