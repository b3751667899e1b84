// SPDX-License-Identifier: MIT
import {existsSync} from "node:fs";

/** Debian's Chromium, quiet: nothing it does on its own reaches the network. */
export function launch_options() {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync) ?? "chromium";
  return {
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--font-render-hinting=none", "--force-color-profile=srgb"],
  };
}
