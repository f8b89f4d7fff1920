// What is held, marked and pulled in a table: the hands and the keys end up here.

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { begin } from "../../core/tool";
import { useLatest } from "../../latest";
import { type CellsShape, cornerOf, isSame, within } from "../../regions/cells/geometry";
import { gridKinds } from "../../regions/grid";
import type { CellAt, Worktable } from "../../regions/region";
import type { Cells, TableSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { type Grid, quoteOf } from "./grid";
import { atFirst, type Held, holding, rectangleOf } from "./held";
import { type Mark, marksAt, marksOf, picked, placedIn } from "./marks";
import type { Pressed } from "./place";
import { useAdjusting } from "./useAdjusting";
import { useKeys } from "./useKeys";
import { usePointing } from "./usePointing";

type Preview = { readonly shape: CellsShape; readonly id: string | undefined };

export function useHands(
  view: ViewProps<TableSource>,
  latest: RefObject<ViewProps<TableSource>>,
  grid: Grid,
  frame: RefObject<HTMLElement | null>,
  isMirrored: boolean,
) {
  const { regions, selection, locked, choices = [], drawing, activeColor } = view;
  const { colorOf, titleOf, announce } = view;
  const [held, setHeld] = useState(atFirst);
  const [preview, setPreview] = useState<Preview>();
  const canMark = !locked && drawing?.kind === "cells";
  const canHold = canMark || (!locked && choices.length > 0);
  const cells = useMemo(
    () => regions.filter((region): region is Cells => region.kind === "cells" && !region.hidden),
    [regions],
  );
  const extent = useMemo(() => ({ rows: grid.rows, columns: grid.width }), [grid]);
  const table = useMemo((): Worktable => {
    const columns = grid.header ?? Array.from({ length: grid.width }, () => "");
    return { kind: "grid", rows: grid.rows, columns, quote: (each) => quoteOf(grid, each) };
  }, [grid]);
  const placed = useMemo(
    () =>
      placedIn(
        cells.map((each) => (each.id === preview?.id ? { ...each, ...preview.shape } : each)),
        extent,
      ),
    [cells, preview, extent],
  );
  const chosen = cells.filter(({ id }) => selection.has(id));
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const pulled = locked || only?.locked ? undefined : only;

  const marks = useMemo((): readonly Mark[] => {
    const all = marksOf(placed, { colorOf, titleOf, selection });
    const shape = preview && !preview.id ? preview.shape : undefined;
    const making = shape ?? (held.isHeld ? rectangleOf(held) : undefined);
    if (!making) return all;
    const { row, column, rows, columns } = making;
    const bare = { id: "", title: "", predicted: false, selected: false, lane: 0 } as const;
    return [...all, { ...bare, row, column, rows, columns, color: activeColor, isHeld: true }];
  }, [placed, preview, held, colorOf, titleOf, selection, activeColor]);

  useEffect(() => {
    const { kind, rows, columns } = table;
    latest.current.onSpace({ kind, rows, columns });
    const kept = (at: CellAt): CellAt => within(at, { rows, columns: columns.length });
    setHeld((each) => ({ ...each, anchor: kept(each.anchor), focus: kept(each.focus) }));
  }, [table, latest]);

  const release = useCallback(
    () => setHeld((each) => ({ ...each, anchor: each.focus, isHeld: false, hand: "key" })),
    [],
  );
  usePending(latest, held, canHold, table);
  useMade(cells, held, release);

  function mark({ anchor, focus }: Held): void {
    const gesture = begin(gridKinds.cells.draw, { type: "down", at: anchor }, table, drawn);
    gesture.send({ type: "enter", at: focus });
    release();
  }

  function drawn(shape: CellsShape | null): void {
    if (shape) latest.current.onDraw(shape);
  }

  function hold(shape: CellsShape | null): void {
    if (shape) setHeld(holding(cornerOf(shape, "start"), cornerOf(shape, "end"), "mouse"));
  }

  function start(pressed: Pressed, at: CellAt) {
    const down = { type: "down", at } as const;
    if (pressed.on === "cell" && canHold) {
      release();
      return begin(gridKinds.cells.draw, down, table, canMark ? drawn : hold);
    }
    if (pressed.on !== "grip" || pulled?.id !== pressed.id) return undefined;
    return begin(gridKinds.cells.pull(pulled, pressed.grip), down, table, (shape) => {
      if (shape) latest.current.onChange([{ ...pulled, ...shape }]);
    });
  }

  function choose(at: CellAt, adding: boolean): boolean {
    const mark = picked(marksAt(marks, at), adding);
    if (mark) select(mark.id, adding);
    return mark !== undefined;
  }

  function select(id: string, adding: boolean): void {
    const { onSelect, selection } = latest.current;
    const others = [...selection].filter((each) => each !== id);
    if (!adding) onSelect([id]);
    else onSelect(selection.has(id) ? others : [...others, id]);
  }

  const pulling = useRef<string>(undefined);
  const pointing = usePointing({
    frame,
    rows: extent.rows,
    columns: extent.columns,
    held,
    canHold,
    canMark,
    begin(pressed, at) {
      pulling.current = pressed.on === "grip" ? pressed.id : undefined;
      return start(pressed, at);
    },
    onPreview: (shape) => setPreview(shape ? { shape, id: pulling.current } : undefined),
    onHold: setHeld,
    mark,
    choose,
    select,
    letGo() {
      if (latest.current.selection.size > 0) latest.current.onSelect([]);
    },
  });
  const titlesAt = (at: CellAt): string =>
    marksAt(marks, at)
      .map(({ title }) => title)
      .join(", ");
  const keys = useKeys({
    ...{ grid, held, isMirrored, canMark, mark, choose, titlesAt, announce },
    onHold: setHeld,
  });
  useAdjusting(latest, pulled, table, isMirrored);

  return {
    held,
    cells,
    marks,
    table,
    only,
    pulled,
    canMark,
    canHold,
    mark,
    release,
    pointing,
    keys,
  };
}

/** Tells what would be marked if a label were picked now. */
function usePending(
  latest: RefObject<ViewProps<TableSource>>,
  held: Held,
  canHold: boolean,
  table: Worktable,
): void {
  const isPending = held.isHeld && canHold;
  useEffect(() => {
    const { onPending } = latest.current;
    if (!isPending || !onPending) return;
    const rectangle = rectangleOf(held);
    onPending({ kind: "cells", ...rectangle, text: table.quote(rectangle) });
    return () => onPending(undefined);
  }, [latest, held, isPending, table]);
}

/** A key or a click elsewhere has marked what was held: it is let go. */
function useMade(cells: readonly Cells[], held: Held, release: () => void): void {
  const before = useRef(cells);
  const latest = useLatest(held);
  useEffect(() => {
    const known = before.current;
    before.current = cells;
    const { current: held } = latest;
    if (!held.isHeld || cells.length <= known.length) return;
    if (cells.some((each) => !known.includes(each) && isSame(each, rectangleOf(held)))) release();
  }, [cells, latest, release]);
}
