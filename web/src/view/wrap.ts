// SPDX-License-Identifier: MIT

/** Lines of at most `width` characters, broken at spaces; at most `lines` of them, the last one cut with an ellipsis. */
export function wrapped(text: string, width: number, lines = Infinity): string[] {
  const out: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      out.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) out.push(line);
  if (out.length <= lines) return out;
  const kept = out.slice(0, lines);
  const last = kept[lines - 1] ?? "";
  kept[lines - 1] = (last.length >= width ? last.slice(0, width - 1) : last) + "…";
  return kept;
}
