// A table that is read and marked: it scrolls in its frame, and what is not in sight is not on the page.

import {
  type CSSProperties,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import type { TableSource } from "../../schema.gen";
import { useSheet } from "../../sheet";
import type { ViewProps } from "../modality";
import { useInSight } from "../useInSight";
import { Body } from "./Body";
import { gridOf } from "./grid";
import { Head, Widths } from "./Head";
import { countWords, type Held, rangeWords, rectangleOf } from "./held";
import { Misfits } from "./Misfits";
import marksCss from "./marks.css?inline";
import { Offer } from "./Offer";
import { colorPaint } from "./paint";
import { headOf } from "./place";
import css from "./table.css?inline";
import { useAcross } from "./useAcross";
import { useHands } from "./useHands";
import { usePlaces } from "./usePlaces";
import { useRevealing } from "./useRevealing";

export { howTo } from "./howTo";

/** Larger ones are shown by what is in sight. */
const MOST_ROWS = 150;
const MOST_COLUMNS = 40;
const MOST_CELLS = 2500;
/** Where nothing is marked, fewer rows need no numbers. */
const NUMBERED = 12;
/** In pixels. */
const USUAL = { plain: 35, marked: 44 };

export function View(view: ViewProps<TableSource>) {
  const { source, shown, choices = [], itemSlot, itemAsks = [], sought } = view;
  const latest = useLatest(view);
  const sheet = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const hint = useId();
  useSheet(sheet, css);
  useSheet(sheet, marksCss);
  const grid = useMemo(() => gridOf(shown), [shown]);
  const isVast =
    grid.rows > MOST_ROWS || grid.width > MOST_COLUMNS || grid.rows * grid.width > MOST_CELLS;
  const isMirrored = useMirrored(frame);
  const hands = useHands(view, latest, grid, frame, isMirrored);
  const { held, cells, marks, table, pulled, canMark, canHold, pointing, keys } = hands;
  // What could be marked once keeps its place for marks: nothing may jump.
  const isMarked = useOnce(canHold || cells.length > 0);
  const isNumbered = isMarked || (!grid.isNamed && grid.rows > NUMBERED);
  const isAsked = itemSlot !== undefined && itemAsks.length > 0 && !grid.isNamed;
  const sight = useInSight({
    frame,
    count: grid.rows,
    usual: isMarked ? USUAL.marked : USUAL.plain,
    isWhole: !isVast,
    wanted: sought?.item ?? undefined,
    covered: headOf,
  });
  const across = useAcross(frame, grid, isVast);
  const reveal = useRevealing({ frame, sight, across, held, only: hands.only, sought });
  const { edges, from, to, left } = across;
  usePlaces(latest, { frame, marks, heights: sight.heights, edges, reveal });
  const last = edges?.at(-1);

  const range = rectangleOf(held);
  const isOne = range.rows * range.columns === 1;
  const isOffered = held.isHeld && canHold && isForHand(held, canMark, isOne);
  const asked = isAsked ? asksOf(itemAsks) : undefined;
  const number = isNumbered ? 30 + 9 * `${grid.rows}`.length : 0;
  const asks = isAsked ? " + var(--el-table-asked)" : "";
  const wide = last === undefined ? undefined : `calc(${last + number}px${asks})`;

  return (
    <div ref={sheet} className="el-table-sheet" style={colorPaint(view.activeColor)}>
      <section
        ref={frame}
        className="el-table"
        aria-label={`Table: ${titleOf(source)}`}
        data-marked={isMarked || undefined}
        data-marking={canHold || undefined}
        data-vast={isVast || undefined}
        data-asks={itemAsks.length === 1 ? "one" : undefined}
        tabIndex={isMarked ? undefined : 0}
        onScroll={() => {
          sight.onScroll();
          across.onScroll();
        }}
        onCopy={(event) => {
          if (!held.isHeld || event.target !== event.currentTarget.firstElementChild) return;
          event.clipboardData.setData("text/plain", table.quote(range));
          event.preventDefault();
        }}
      >
        <table
          {...(isMarked ? { role: "grid", tabIndex: 0, ...pointing, ...keys } : {})}
          aria-label={isMarked ? titleOf(source) : undefined}
          aria-describedby={isMarked ? hint : undefined}
          aria-rowcount={isVast ? grid.rows + 1 : undefined}
          aria-colcount={isVast ? grid.width : undefined}
          style={numbered(number, wide)}
        >
          {edges && <Widths {...{ edges, from, to, isNumbered, isAsked }} />}
          {(grid.header || isMarked || isAsked) && (
            <Head {...{ grid, from, to, isNumbered, asked }} />
          )}
          <Body
            {...{ grid, from, to, left, marks, isNumbered, isMirrored }}
            pieces={sight.pieces}
            top={sight.top}
            pulled={pulled?.id}
            cursor={isMarked ? held.focus : undefined}
            asked={isAsked ? itemSlot : undefined}
          />
        </table>
      </section>
      {isOffered && (
        <Offer
          where={rangeWords(grid, range)}
          count={countWords(range)}
          canMark={canMark}
          isOpen={isOne && held.hand === "finger"}
          choices={choices}
          onMark={() => hands.mark(held)}
          onLetGo={hands.release}
        />
      )}
      {isMarked && (
        <p className="el-table-hint" id={hint}>
          Arrow keys move, Shift selects{canMark && ", Enter marks"}, Escape lets go.
          {pulled && " Alt with an arrow moves the end of the cells, Alt and Shift their start."}
        </p>
      )}
      <Misfits grid={grid} cells={cells} titleOf={view.titleOf} />
      {grid.isNamed && itemAsks.length > 0 && itemSlot?.(0)}
    </div>
  );
}

/** By mouse a label in hand marks at once, so only what took no drag waits; a key marks with Enter. */
function isForHand({ hand }: Held, canMark: boolean, isOne: boolean): boolean {
  return hand === "finger" || (hand === "mouse" && (!canMark || !isOne));
}

/** Of one question the column is called so; several say their own titles in each row. */
const asksOf = (asks: readonly string[]): string => (asks.length === 1 ? (asks[0] ?? "") : "");

/** How wide the numbers are, and all of a large table. */
function numbered(number: number, inlineSize: string | undefined): CSSProperties {
  const widths: CSSProperties & { readonly "--el-table-number": string } = {
    "--el-table-number": `${number}px`,
    inlineSize,
  };
  return widths;
}

/** What held once holds for as long as the view is shown. */
function useOnce(holds: boolean): boolean {
  const [held, setHeld] = useState(holds);
  if (holds && !held) setHeld(true);
  return held || holds;
}

/** Whether the page runs from right to left. */
function useMirrored(frame: RefObject<HTMLElement | null>): boolean {
  const [isMirrored, setMirrored] = useState(false);
  useLayoutEffect(() => {
    if (frame.current) setMirrored(getComputedStyle(frame.current).direction === "rtl");
  }, [frame]);
  return isMirrored;
}
