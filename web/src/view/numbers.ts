// SPDX-License-Identifier: MIT
// Numbers as people read them. Nothing here is computed: only rounded, grouped and put into words.

/** Commas between groups of three digits, as in the sentences: `12,288`. Counts above 2^53 arrive as strings. */
export function counted(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** At most three significant digits, a true minus sign, no trailing zeros. */
export function rounded(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const text = Math.abs(value).toFixed(Math.min(digits, 6));
  const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return (value < 0 ? "\u2212" : "") + plain;
}

/** A share in [0,1] as a whole per cent; what is not nothing is never shown as 0, what is not all never as 100. */
export function percent(share: number): string {
  if (share <= 0) return "0\u202f%";
  if (share >= 1) return "100\u202f%";
  if (share < 0.01) return "<\u202f1\u202f%";
  if (share > 0.99) return ">\u202f99\u202f%";
  return `${Math.round(share * 100)}\u202f%`;
}

/** `a` of `b` as a share, for counts that may be strings; nothing of nothing is 0. */
export function share(a: number | string, b: number | string): number {
  const whole = Number(b);
  return whole > 0 ? Number(a) / whole : 0;
}

/** `+2`, `−0.4`, `0`. */
export function gain_words(amount: number): string {
  return (amount > 0 ? "+" : "") + rounded(amount);
}

export interface Spread {
  likely: number;
  low: number | null;
  high: number | null;
}

/** `2 (1 to 3)`, or the bare number where there is no range. */
export function spread_words(value: Spread, show: (x: number) => string = rounded): string {
  if (value.low === null || value.high === null) return show(value.likely);
  return `${show(value.likely)} (${show(value.low)} to ${show(value.high)})`;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

/** `2013-10-01` → `1 October 2013`, `2012-11` → `November 2012`, `2006` as it is. */
export function date_words(text: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return text;
  const [, year, month, day] = match;
  if (!month) return year ?? text;
  const name = months[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
