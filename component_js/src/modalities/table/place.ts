// Where things are in the table on the page: the cell at a place, and what a press means there.

import type { CellAt } from "../../regions/region";

/** What was pressed: a handle or a chip of a mark, a header, or a cell. */
export type Pressed =
  | { readonly on: "grip"; readonly id: string; readonly grip: "start" | "end" | "all" }
  | { readonly on: "mark"; readonly id: string }
  | { readonly on: "column"; readonly column: number }
  | { readonly on: "row"; readonly row: number }
  | { readonly on: "cell"; readonly at: CellAt };

/** What works by itself, such as a link in a cell or a question about a row. */
const OWN = "a, button, input, textarea, select, label, [data-asked]";

export function pressedOn(target: EventTarget | null): Pressed | undefined {
  if (!(target instanceof Element)) return undefined;
  const grip = target.closest<HTMLElement>("[data-grip]");
  const name = grip?.dataset.grip;
  const id = target.closest<HTMLElement>("[data-mark]")?.dataset.mark;
  if (id !== undefined && (name === "start" || name === "end" || name === "all"))
    return { on: "grip", id, grip: name };
  if (id !== undefined) return { on: "mark", id };
  return target.closest(OWN) ? undefined : headOrCell(target);
}

function headOrCell(target: Element): Pressed | undefined {
  const { dataset: cell } = target.closest<HTMLElement>("[data-column]") ?? {};
  const { dataset: line } = target.closest<HTMLElement>("[data-row]") ?? {};
  const [row, column] = [numberOf(line?.row), numberOf(cell?.column)];
  if (row !== undefined && column !== undefined) return { on: "cell", at: { row, column } };
  if (column !== undefined) return { on: "column", column };
  return row !== undefined && target.closest("[data-number-of]") ? { on: "row", row } : undefined;
}

const numberOf = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : Number(said);

/** The cell that is nearest to a place of the window, of those that are in sight. */
export function cellNear(frame: HTMLElement, x: number, y: number): CellAt | undefined {
  const inside = roomOf(frame);
  const root = frame.getRootNode();
  const page = root instanceof ShadowRoot ? root : frame.ownerDocument;
  const there = page.elementFromPoint(
    kept(x, inside.left + 1, inside.right - 2),
    kept(y, inside.top + 1, inside.bottom - 2),
  );
  const found = frame.contains(there) ? there : null;
  const cell = found?.closest<HTMLElement>("[data-column]");
  const row = numberOf(found?.closest<HTMLElement>("[data-row]")?.dataset.row);
  const column = numberOf(cell?.dataset.column);
  return row === undefined || column === undefined ? undefined : { row, column };
}

type Room = Readonly<Record<"left" | "right" | "top" | "bottom", number>>;

/** Where cells are seen: without the header, the numbers and what is asked. */
export function roomOf(frame: HTMLElement): Room {
  const { left, top } = frame.getBoundingClientRect();
  const x = left + frame.clientLeft;
  const y = top + frame.clientTop;
  const cover = coverOf(frame);
  const behind = askedOf(frame);
  const isMirrored = getComputedStyle(frame).direction === "rtl";
  return {
    left: x + (isMirrored ? behind : cover),
    right: x + frame.clientWidth - (isMirrored ? cover : behind),
    top: y + headOf(frame),
    bottom: y + frame.clientHeight,
  };
}

/** The height of the header, which stays. */
export const headOf = (frame: HTMLElement): number =>
  frame.querySelector("thead")?.offsetHeight ?? 0;

/** The width of the numbers of its rows, which stay. */
export const coverOf = (frame: HTMLElement): number =>
  frame.querySelector<HTMLElement>("[data-number-of]")?.offsetWidth ?? 0;

/** The width of what is asked about its rows, which stays too. */
export const askedOf = (frame: HTMLElement): number =>
  frame.querySelector<HTMLElement>("[data-asked]")?.offsetWidth ?? 0;

const kept = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));
