// SPDX-License-Identifier: MIT
// Names that run from right to left, inside sentences that run from left to right: each is set apart, so that no number
// or sign beside it changes sides. In text by a pair of isolates, U+2068 and U+2069; in HTML by <bdi dir="auto">.

const letter =
  "\\u0590-\\u05ff\\u0608\\u060b\\u060d-\\u061a\\u061c-\\u065f\\u066d-\\u06ef\\u06fa-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe" +
  "\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}";
const joint = " \\-.'\"&/\\u00a0\\u0300-\\u036f\\u200c\\u200d\\u2010\\u2011\\u2019\\u201d";
const run = new RegExp(`[${letter}](?:[${letter}${joint}]*[${letter}])?`, "gu");
const set_apart = /\u2068[^\u2068\u2069]*\u2069/u;
const marks = /[\u2068\u2069]/gu;

/** The text with every run of right-to-left words that is not set apart yet between isolates. */
export function isolated_runs(text: string): string {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/u)
    .map((part) => (part.startsWith("\u2068") ? part : part.replace(run, "\u2068$&\u2069")))
    .join("");
}

/** The text without isolates, as files want it. */
export function without_isolates(text: string): string {
  return text.replace(marks, "");
}

/** How many characters are drawn. */
export function drawn_length(text: string): number {
  return without_isolates(text).length;
}

/** Lines of one text: an isolate that goes on in the next line is closed at the end of each and opened there again. */
export function closed_lines(lines: string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const before = "\u2068".repeat(open);
    for (const mark of line.match(marks) ?? []) open = mark === "\u2068" ? open + 1 : Math.max(0, open - 1);
    return before + line + "\u2069".repeat(open);
  });
}

/** A text in parts: names that are set apart, and what stands between them. Marks without a partner are left out. */
export function parts_of(text: string): {text: string; name: boolean}[] {
  const parts: {text: string; name: boolean}[] = [];
  for (let rest = text; rest; ) {
    const met = set_apart.exec(rest);
    const before = without_isolates(met ? rest.slice(0, met.index) : rest);
    if (before) parts.push({text: before, name: false});
    if (!met) break;
    parts.push({text: without_isolates(met[0]), name: true});
    rest = rest.slice(met.index + met[0].length);
  }
  return parts;
}
