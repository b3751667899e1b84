// SPDX-License-Identifier: MIT
import {courses_table, end_labels, spread_labels, ticks_that_fit, type Forecast} from "../view/forecast.ts";
import {percent} from "../view/numbers.ts";
import type {PageFuture} from "../page.gen.ts";
import {Figure} from "./figure.tsx";

/** Each outcome's course from today to the horizon, with its band, beside the two naive forecasts. */
export function FuturesFigure({forecast}: {forecast: Forecast}) {
  const shown = forecast.futures.filter((f) => f.shown);
  const last = forecast.ticks[forecast.ticks.length - 1]?.words ?? "";
  return (
    <Figure name="futures" title="How likely each future is." wide table={forecast.table} csv={courses_table(forecast)}
      reading={<>The line is the forecast{forecast.drawn ? "; the band holds 90 % of the draws of the uncertain inputs" : ""}. Beside it two naive forecasts: dashed, that things stay as today; dotted, that every acceptable scenario that would last is as likely as any other.</>}>
      {(width) => {
        const columns = Math.min(shown.length, width >= 780 ? 3 : width >= 560 ? 2 : 1);
        const room = Math.min(430, Math.floor((width - (columns - 1) * 28) / columns));
        return (
          <div class="panels" style={{gridTemplateColumns: `repeat(${columns}, minmax(0, ${room}px))`}}>
            {shown.map((future) => (
              <div class="panel">
                <p class="panel-title" data-picture-text>{future.name}</p>
                <p class="quiet" data-picture-text>{`in ${last}: ${future.likelihood}`}</p>
                <Course forecast={forecast} future={future} width={room} />
              </div>
            ))}
          </div>
        );
      }}
    </Figure>
  );
}

const top = 8;
const tall = 136;
const left = 40;
const right = 104;

function Course({forecast, future, width}: {forecast: Forecast; future: PageFuture; width: number}) {
  const room = width - left - right;
  const end = forecast.times[forecast.times.length - 1] || 1;
  const x = (t: number) => left + (t / end) * room;
  const y = (share: number) => top + (1 - share) * tall;
  const line = (values: number[]) => values.map((v, k) => `${x(forecast.times[k] ?? 0).toFixed(1)},${y(v).toFixed(1)}`);
  const labels = end_labels(future, percent);
  const at = spread_labels(labels.map((l) => y(l.value)), 15, top, top + tall);
  return (
    <svg data-picture class="course" viewBox={`0 0 ${width} ${top + tall + 24}`} width={width} height={top + tall + 24} role="img"
      aria-label={`${future.name}: ${percent(future.values[0] ?? 0)} today, ${future.percent} at the end. The same as a table below.`}>
      {[0, 0.5, 1].map((share) => (
        <g>
          <line class="grid" x1={left} x2={left + room} y1={y(share)} y2={y(share)} />
          <text class="tick" x={left - 7} y={y(share) + 4} text-anchor="end">{percent(share)}</text>
        </g>
      ))}
      {ticks_that_fit(forecast.ticks, room, 66).map((tick) => (
        <text class="tick" x={x(tick.t)} y={top + tall + 19} text-anchor={tick.t === 0 ? "start" : "middle"}>{tick.words}</text>
      ))}
      {future.low && future.high ? <path class="band" d={`M${line(future.high).join("L")}L${line(future.low).reverse().join("L")}Z`} /> : null}
      <line class="persistence" x1={left} x2={left + room} y1={y(future.persistence)} y2={y(future.persistence)} />
      {future.uniform === null ? null : <line class="uniform" x1={left} x2={left + room} y1={y(future.uniform)} y2={y(future.uniform)} />}
      <path class="line" d={`M${line(future.values).join("L")}`} />
      {labels.map((label, k) => (
        <g>
          <path class="lead" d={`M${left + room + 2},${y(label.value)}L${left + room + 12},${at[k]}`} />
          <text class={label.kind} x={left + room + 15} y={(at[k] ?? 0) + 4}>{label.text}</text>
        </g>
      ))}
    </svg>
  );
}
