// SPDX-License-Identifier: MIT
import type {Forecast} from "../view/forecast.ts";
import {Bars} from "./bars.tsx";
import {Figure} from "./figure.tsx";

/** Which choices may be other than today's in a year. */
export function MovedFigure({moved}: {moved: NonNullable<Forecast["moved"]>}) {
  const table = {
    columns: ["Choice", `Other than today in ${moved.when}`, "In words"],
    rows: moved.list.map((move) => [move.words, move.percent, move.likelihood]),
  };
  return (
    <Figure name="moved" title={`What may have moved in ${moved.when}.`} table={table}
      reading="How likely each choice is to be other than today’s by then, everything at its likely value; named is what it would most likely be instead. What is not here is less likely.">
      {(width) => (
        <Bars width={width} label={`What may have moved in ${moved.when}. The same as a table below.`}
          rows={moved.list.map((move) => ({name: move.words, share: move.probability, text: move.percent}))} />
      )}
    </Figure>
  );
}
