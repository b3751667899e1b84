// SPDX-License-Identifier: MIT
// Pictures compared with approved ones. Text may change with the case; what must not change unseen is how the page looks.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import pixelmatch from "pixelmatch";
import {PNG} from "pngjs";

const approved_dir = join(dirname(fileURLToPath(import.meta.url)), "approved");
const tolerated = 0.06; // share of pixels: a paragraph that reads differently passes, a broken layout does not

/** Empty, or what is wrong. With APPROVE=1 in the environment the picture becomes the approved one. */
export function compare(name, picture, out) {
  const file = join(approved_dir, `${name}.png`);
  if (process.env.APPROVE === "1") {
    mkdirSync(approved_dir, {recursive: true});
    writeFileSync(file, picture);
    return "";
  }
  if (!existsSync(file)) return `${name}: nothing approved yet; look at it, then run with APPROVE=1`;
  const expected = PNG.sync.read(readFileSync(file));
  const actual = PNG.sync.read(picture);
  if (expected.width !== actual.width || expected.height !== actual.height)
    return `${name}: ${actual.width}×${actual.height}, approved ${expected.width}×${expected.height}`;
  const difference = new PNG({width: actual.width, height: actual.height});
  const changed = pixelmatch(expected.data, actual.data, difference.data, actual.width, actual.height, {threshold: 0.2});
  const share = changed / (actual.width * actual.height);
  if (share <= tolerated) return "";
  writeFileSync(join(out, `${name}.actual.png`), picture);
  writeFileSync(join(out, `${name}.difference.png`), PNG.sync.write(difference));
  return `${name}: ${(100 * share).toFixed(1)} % of the pixels differ; see ${out}. Wanted? Run with APPROVE=1`;
}
