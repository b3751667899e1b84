// SPDX-License-Identifier: MIT
import {closed_lines, drawn_length} from "./direction.ts";

/** `Open the market to wine: closed` on two lines at most; where it is too long, the title is cut, never the level. */
export function change_lines(change: string, width: number): string[] {
  const whole = wrapped(change, width);
  const colon = change.lastIndexOf(": ");
  if (whole.length <= 2 || colon < 0) return whole.slice(0, 2);
  const level = change.slice(colon);
  const [first = "", second = ""] = wrapped(change.slice(0, colon), width);
  const room = Math.max(1, width - level.length - 1);
  const kept = second.length > room ? second.slice(0, room + 1).replace(/[\s,]$|[\s,]+[^\s,]+$/, "").slice(0, room) : second;
  return [first, `${kept}…${level}`];
}

/** Lines of at most `width` characters, broken at spaces; at most `lines` of them, the last one cut with an ellipsis. */
export function wrapped(text: string, width: number, lines = Infinity): string[] {
  const out: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && drawn_length(line) + 1 + drawn_length(word) > width) {
      out.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) out.push(line);
  if (out.length <= lines) return closed_lines(out);
  const kept = closed_lines(out.slice(0, lines));
  const last = kept[lines - 1] ?? "";
  kept[lines - 1] = (last.length >= width ? last.slice(0, width - 1) : last) + "…";
  return kept;
}
