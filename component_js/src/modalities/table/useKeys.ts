// The keys of a table: they move a cursor, hold cells, mark and let go. Every other key is the chrome's.

import type { KeyboardEvent } from "react";
import type { CellAt } from "../../regions/region";
import type { Grid } from "./grid";
import { cellWords, countWords, type Held, moved, rangeWords, rectangleOf } from "./held";

type Keys = {
  readonly grid: Grid;
  readonly held: Held;
  readonly isMirrored: boolean;
  readonly canMark: boolean;
  readonly onHold: (held: Held) => void;
  readonly mark: (held: Held) => void;
  /** Select what lies at the cell; false where nothing does. */
  readonly choose: (at: CellAt, adding: boolean) => boolean;
  readonly titlesAt: (at: CellAt) => string;
  readonly announce: (words: string) => void;
};

export function useKeys(keys: Keys) {
  const { grid, held, isMirrored, canMark, onHold, mark, choose, titlesAt, announce } = keys;
  const extent = { rows: grid.rows, columns: grid.width };

  function say(next: Held): void {
    const range = rectangleOf(next);
    if (next.isHeld) {
      announce(`${rangeWords(grid, range)}, ${countWords(range)} selected`);
      return;
    }
    const titles = titlesAt(next.focus);
    announce(`${cellWords(grid, next.focus)}${titles ? `, in ${titles}` : ""}`);
  }

  function act(event: KeyboardEvent): boolean {
    const next = moved(held, event, extent, isMirrored);
    if (next) {
      onHold(next);
      say(next);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape" && held.isHeld) {
      onHold({ ...held, anchor: held.focus, isHeld: false, hand: "key" });
      announce("Nothing selected");
      return true;
    }
    if (event.key !== "Enter") return false;
    if (held.isHeld && canMark) mark(held);
    else if (choose(held.focus, event.shiftKey)) announce(`${titlesAt(held.focus)}, selected`);
    else if (canMark) mark(held);
    else return false;
    return true;
  }

  return {
    onKeyDown(event: KeyboardEvent) {
      // What stands in a cell has keys of its own.
      if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
      if (act(event)) event.preventDefault();
    },
    onFocus({ target, currentTarget }: { target: unknown; currentTarget: Element }) {
      if (target === currentTarget && currentTarget.matches(":focus-visible")) say(held);
    },
  };
}
