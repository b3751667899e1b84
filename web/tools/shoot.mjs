// SPDX-License-Identifier: MIT
// usage: node tools/shoot.mjs PAGE.html OUT_DIR [WIDTH…]   Pictures of a page as a browser shows it, light and dark, and as A4.
import {chromium} from "playwright-core";
import {mkdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {launch_options} from "../tests/browser/launch.mjs";

const [page_file, out, ...widths] = process.argv.slice(2);
mkdirSync(out, {recursive: true});
const browser = await chromium.launch(launch_options());
for (const scheme of ["light", "dark"]) {
  for (const width of widths.length ? widths.map(Number) : [400, 900, 1600]) {
    const context = await browser.newContext({viewport: {width, height: 1000}, colorScheme: scheme});
    const page = await context.newPage();
    page.on("console", (m) => console.log(m.type(), m.text()));
    page.on("pageerror", (e) => console.log("error", e.message));
    await page.goto(pathToFileURL(resolve(page_file)).href);
    await page.waitForTimeout(300);
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    console.log(scheme, width, size.join("×"));
    await page.screenshot({path: join(out, `${scheme}-${width}.png`), fullPage: true});
    if (scheme === "light" && width === (widths.length ? Number(widths[0]) : 400))
      await page.pdf({path: join(out, "page.pdf"), preferCSSPageSize: true, printBackground: true});
    await context.close();
  }
}
await browser.close();
