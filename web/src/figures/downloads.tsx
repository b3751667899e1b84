// SPDX-License-Identifier: MIT
// Every picture and table can be taken away: as SVG and PNG where there is a drawing, as CSV always.
import type {RefObject} from "preact";
import {csv, type Table} from "../view/csv.ts";
import {standalone_svg, type Standalone} from "./standalone_svg.ts";

function save(name: string, blob: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function save_png(name: string, picture: Standalone) {
  const {width, height} = picture;
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * 2);
    canvas.height = Math.round(height * 2);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob && save(name, blob), "image/png");
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(picture.svg);
}

export function Downloads({name, table, picture}: {name: string; table: Table; picture?: RefObject<HTMLElement>}) {
  const with_picture = (then: (drawn: Standalone) => void) => () => {
    if (picture?.current) then(standalone_svg(picture.current));
  };
  return (
    <p class="downloads">
      <span>Take it away:</span>
      {picture ? (
        <>
          <button type="button" aria-label={`Download ${name} as SVG`}
            onClick={with_picture((drawn) => save(`${name}.svg`, new Blob([drawn.svg], {type: "image/svg+xml"})))}>SVG</button>
          <button type="button" aria-label={`Download ${name} as PNG`} onClick={with_picture((drawn) => save_png(`${name}.png`, drawn))}>PNG</button>
        </>
      ) : null}
      <button type="button" aria-label={`Download ${name} as CSV`}
        onClick={() => save(`${name}.csv`, new Blob([csv(table)], {type: "text/csv;charset=utf-8"}))}>CSV</button>
    </p>
  );
}
