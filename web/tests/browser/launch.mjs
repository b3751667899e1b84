// SPDX-License-Identifier: MIT
import {existsSync} from "node:fs";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Where Chromium is; undefined where there is none. */
export function chromium_path() {
  return places.find((place) => place && existsSync(place));
}

/** Debian's Chromium, quiet: nothing it does on its own reaches the network. */
export function launch_options() {
  return {
    executablePath: chromium_path(),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--font-render-hinting=none", "--force-color-profile=srgb"],
  };
}
