// SPDX-License-Identifier: MIT
// Every picture and table can be taken away: as SVG and PNG where there is a drawing, as CSV always.
import type {RefObject} from "preact";
import {csv, type Table} from "../view/csv.ts";
import {standalone_svg} from "./standalone_svg.ts";

function save(name: string, blob: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function save_png(name: string, svg: SVGSVGElement) {
  const {width, height} = svg.getBoundingClientRect();
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * 2);
    canvas.height = Math.round(height * 2);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob && save(name, blob), "image/png");
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(standalone_svg(svg));
}

export function Downloads({name, table, picture}: {name: string; table: Table; picture?: RefObject<HTMLElement>}) {
  const svg = () => picture?.current?.querySelector<SVGSVGElement>("svg[data-picture]") ?? null;
  const with_svg = (then: (svg: SVGSVGElement) => void) => () => {
    const found = svg();
    if (found) then(found);
  };
  return (
    <p class="downloads">
      <span>Take it away:</span>
      {picture ? (
        <>
          <button type="button" aria-label={`Download ${name} as SVG`}
            onClick={with_svg((s) => save(`${name}.svg`, new Blob([standalone_svg(s)], {type: "image/svg+xml"})))}>SVG</button>
          <button type="button" aria-label={`Download ${name} as PNG`} onClick={with_svg((s) => save_png(`${name}.png`, s))}>PNG</button>
        </>
      ) : null}
      <button type="button" aria-label={`Download ${name} as CSV`}
        onClick={() => save(`${name}.csv`, new Blob([csv(table)], {type: "text/csv;charset=utf-8"}))}>CSV</button>
    </p>
  );
}
