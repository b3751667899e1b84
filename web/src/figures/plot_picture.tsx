// SPDX-License-Identifier: MIT
import {useLayoutEffect, useRef} from "preact/hooks";

/** A drawing by Observable Plot, made again when its width changes. */
export function PlotPicture({width, label, draw}: {width: number; label: string; draw: () => Element}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = draw();
    const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector("svg");
    svg?.setAttribute("role", "img");
    svg?.setAttribute("aria-label", label);
    svg?.setAttribute("data-picture", "");
    svg?.querySelectorAll("[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
    box.current?.replaceChildren(drawn);
  }, [width, label]);
  return <div class="plot" ref={box} />;
}
