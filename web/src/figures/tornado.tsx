// SPDX-License-Identifier: MIT
import type {PageDriver} from "../page.gen.ts";
import {tornado_scale, worth_drawing, type Forecast} from "../view/forecast.ts";
import {percent} from "../view/numbers.ts";
import {wrapped} from "../view/wrap.ts";
import {Figure} from "./figure.tsx";

type Drivers = NonNullable<Forecast["drivers"]>;

/** What each uncertain input does to the likeliest future, one at a time, and the shares of the variance it explains. */
export function TornadoFigure({drivers}: {drivers: Drivers}) {
  return (
    <Figure name="drivers" title={`What “${drivers.headline}” hangs on.`} wide table={drivers.table}
      reading="How likely it is at the end when one input stands at its low end (○, its 5 % point) or its high end (●, its 95 % point) and all others at their likely values. Beside it, the share of all the uncertainty that the input explains alone, and in all, together with others.">
      {(width) => <Drawing drivers={drivers} width={width} />}
    </Figure>
  );
}

const shares = 132; // the two columns of shares
const ends = 44; // room for a label beyond either end

function Drawing({drivers, width}: {drivers: Drivers; width: number}) {
  const stacked = width < 620;
  const left = stacked ? 0 : Math.min(width * 0.48, 440);
  const right = stacked ? 0 : shares;
  const list = worth_drawing(drivers.list);
  const [low, high] = tornado_scale(list, drivers.likely);
  const from = left + ends;
  const to = width - right - ends;
  const x = (share: number) => from + ((share - low) / (high - low)) * (to - from);
  const head = 46;
  let y = head;
  const rows = list.map((driver) => {
    const lines = wrapped(driver.name, Math.floor((stacked ? width : left - 12) / 6.7), stacked ? 3 : 2);
    const top = y;
    const text = lines.length * 15;
    const tall = stacked ? text + 30 + 16 : Math.max(text, 20) + 11;
    y += tall;
    return {driver, lines, top, middle: stacked ? top + text + 14 : top + (tall - 8) / 2 + 2, bottom: y};
  });
  return (
    <svg data-picture class="tornado" viewBox={`0 0 ${width} ${y + 4}`} width={width} height={y + 4} role="img"
      aria-label={`How likely “${drivers.headline}” is with each input at its low and at its high end. The same as a table below.`}>
      <text class="tick" x={x(low)} y={head - 8} text-anchor="middle">{percent(low)}</text>
      <text class="tick" x={x(high)} y={head - 8} text-anchor="middle">{percent(high)}</text>
      <text class="likely-words" x={x(drivers.likely)} y={13} text-anchor="middle">all likely: {percent(drivers.likely)}</text>
      {rows.map(({middle}) => <line class="likely" x1={x(drivers.likely)} x2={x(drivers.likely)} y1={middle - 13} y2={middle + 13} />)}
      {stacked ? null : (
        <>
          <text class="tick" x={width - 70} y={head - 8} text-anchor="end">alone</text>
          <text class="tick" x={width - 4} y={head - 8} text-anchor="end">in all</text>
        </>
      )}
      {rows.map(({driver, lines, top, middle, bottom}) => (
        <g>
          <line class="grid" x1={0} x2={width} y1={bottom - 4} y2={bottom - 4} />
          {lines.map((line, k) => <text class="name" x={0} y={(stacked ? top + 12 : middle + 4.5 - ((lines.length - 1) * 15) / 2) + k * 15}>{line}</text>)}
          <Ends driver={driver} x={x} y={middle} />
          {stacked
            ? <text class="tick" x={0} y={middle + 24}>{`explains ${driver.first} alone, ${driver.total} in all`}</text>
            : <><text class="share" x={width - 70} y={middle + 4.5} text-anchor="end">{driver.first}</text>
              <text class="share" x={width - 4} y={middle + 4.5} text-anchor="end">{driver.total}</text></>}
        </g>
      ))}
    </svg>
  );
}

function Ends({driver, x, y}: {driver: PageDriver; x: (share: number) => number; y: number}) {
  const [a, b] = [x(driver.at_low), x(driver.at_high)];
  const low_first = a <= b;
  const [first, second] = low_first ? [driver.low_words, driver.high_words] : [driver.high_words, driver.low_words];
  const one = first === second && Math.abs(a - b) < 12;
  return (
    <g>
      <line class="bar" x1={a} x2={b} y1={y} y2={y} />
      <circle class="high" cx={b} cy={y} r={4.5} />
      <circle class="low" cx={a} cy={y} r={4.5} />
      {one ? null : <text x={Math.min(a, b) - 9} y={y + 4.5} text-anchor="end">{first}</text>}
      <text x={Math.max(a, b) + 9} y={y + 4.5} text-anchor="start">{second}</text>
    </g>
  );
}
