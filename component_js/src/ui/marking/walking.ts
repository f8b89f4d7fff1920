// What the keys and clicks do in the list of regions: where they lead, and what is selected then.

import { isHead, keyOfRow, type RowOf } from "./arranging";

/** How many rows a page is, one of which stays in sight. */
export const PAGE = 7;

/** The row that a key leads to from another; -1 stands before all. Undefined for other keys. */
export function rowAfter(key: string, from: number, count: number): number | undefined {
  const last = count - 1;
  const leads: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from < 0 ? last : from - 1,
    PageDown: Math.max(from, 0) + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: last,
  };
  const to = leads[key];
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(to, 0), last);
}

/** The regions between two rows, both among them; heads are no regions. */
export function between(rows: readonly RowOf[], one: number, other: number): readonly string[] {
  const [first, last] = one < other ? [one, other] : [other, one];
  return rows.slice(Math.max(first, 0), last + 1).flatMap((row) => (isHead(row) ? [] : [row.id]));
}

/** The row with that key, else the last one that is selected; -1 if there is none. */
export function activeIn(
  rows: readonly RowOf[],
  selection: ReadonlySet<string>,
  key: string | undefined,
): number {
  if (key !== undefined && (selection.has(key) || key.startsWith("head\n"))) {
    const at = rows.findIndex((row) => keyOfRow(row) === key);
    if (at !== -1) return at;
  }
  if (selection.size === 0) return -1;
  return rows.findLastIndex((row) => !isHead(row) && selection.has(row.id));
}

/** The stretch of rows that is on the page, with some to spare on either side. */
export function windowOf(
  top: number,
  height: number,
  room: number,
  count: number,
): readonly [first: number, end: number] {
  const inView = Math.ceil(room / height) + 1;
  const first = Math.min(Math.floor(top / height), Math.max(0, count - inView));
  return [Math.max(0, first - SPARE), Math.min(count, first + inView + SPARE)];
}

const SPARE = 4;

/** For each row its number and how many there are: of a head among the heads, else in its group. */
export function placesIn(
  rows: readonly RowOf[],
): readonly (readonly [position: number, size: number])[] {
  const heads = rows.filter(isHead).length;
  let [head, within, size] = [0, 0, rows.length];
  return rows.map((row) => {
    if (!isHead(row)) return [++within, size];
    [within, size] = [0, row.regions.length];
    return [++head, heads];
  });
}
