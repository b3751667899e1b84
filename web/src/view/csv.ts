// SPDX-License-Identifier: MIT
import {without_isolates} from "./direction.ts";

/** What a picture shows, as rows and columns. */
export interface Table {
  columns: string[];
  rows: (string | number)[][];
}

function field(value: string | number): string {
  const text = without_isolates(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function csv(table: Table): string {
  return "\ufeff" + [table.columns, ...table.rows].map((row) => row.map(field).join(",") + "\r\n").join("");
}
