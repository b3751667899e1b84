// SPDX-License-Identifier: MIT
// usage: node tools/unit_tests.mjs OUT_DIR   Bundles tests/unit into OUT_DIR and runs it with Node's own test runner.
import {build} from "esbuild";
import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, rmSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(web, "dist"), "unit");
rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
await build({
  entryPoints: readdirSync(join(web, "tests/unit")).filter((f) => f.endsWith(".test.ts")).map((f) => join(web, "tests/unit", f)),
  bundle: true,
  platform: "node",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
  outdir: out,
  outExtension: {".js": ".mjs"},
  logLevel: "warning",
});
const ran = spawnSync(process.execPath, ["--test", out], {stdio: "inherit"});
process.exit(ran.status ?? 1);
