// The tree on the page: only the rows in view are there.

import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Taxonomy } from "../../schema.gen";
import { readingKey } from "../readingKey";
import { moved, rowOf, typed } from "./moves";
import { isPickable } from "./picking";
import { Row } from "./Row";
import { fold, indexOf } from "./search";
import type { Tree as Laid } from "./tree";
import type { Browsing } from "./useBrowsing";
import { useRowHeight } from "./useRowHeight";

type Props = {
  readonly id: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly question: Taxonomy;
  readonly tree: Laid;
  readonly browsing: Browsing;
  readonly chosen: ReadonlySet<number>;
  readonly locked: boolean;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly onPick: (at: number) => void;
};

/** In pixels: no tree is shown higher than this, and half a row tells that there are more. */
const TALLEST = { inline: 464, panel: 336 };
/** Rows that stand ready above and below those in view. */
const SPARE = 4;
/** In milliseconds: letters typed closer than this are one word. */
const PAUSE = 700;

export function Tree(props: Props) {
  const { id, scroller, question, tree, browsing, chosen, locked, labelledBy, describedBy } = props;
  const { rows, active, open, sieve } = browsing;
  const height = useRowHeight();
  const tallest = TALLEST[question.inline ? "inline" : "panel"];
  const [top, setTop] = useState(0);
  const typing = useRef({ text: "", at: 0 });

  const activeRow = rowOf(rows, active);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const [start, end] = [activeRow * height, (activeRow + 1) * height];
    box.scrollTop = Math.min(start, Math.max(end - box.clientHeight, box.scrollTop));
  }, [activeRow, height, scroller]);

  const inView = Math.ceil(tallest / height) + 1;
  // Until the browser says where a list that became shorter was scrolled to.
  const first = Math.max(0, Math.min(top, rows.length - inView) - SPARE);
  const shown = rows.slice(first, first + inView + 2 * SPARE);

  const rowId = (at: number): string => `${id}-${at}`;
  const act = (at: number): void => {
    if (isPickable(question, tree, at)) props.onPick(at);
    else browsing.turn(at);
  };

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, timeStamp } = event;
    const cursor = moved(readingKey(event), browsing, tree, rows);
    if (cursor) browsing.go(cursor);
    else if (key === "Enter" || key === " ") act(active);
    else if (key.length === 1) type(key, timeStamp);
    else return;
    event.preventDefault();
  }

  function type(key: string, now: number): void {
    const { text, at } = typing.current;
    const whole = fold(now - at < PAUSE ? text + key : key);
    typing.current = { text: whole, at: now };
    const next = typed(whole, active, rows, indexOf(tree));
    if (next !== undefined) browsing.go({ active: next, open });
  }

  function click({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
    if (!row || !(target instanceof Element)) return;
    const at = Number(row.dataset.at);
    browsing.go({ active: at, open });
    if (target.closest("[data-turn]")) browsing.turn(at);
    else act(at);
  }

  const isShown = activeRow >= first && activeRow < first + shown.length;
  return (
    <div
      ref={scroller}
      id={id}
      className="el-tree"
      role="tree"
      tabIndex={0}
      style={{ maxHeight: tallest }}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-multiselectable={question.many || undefined}
      aria-required={(question.inline && question.required) || undefined}
      aria-disabled={locked || undefined}
      aria-activedescendant={isShown ? rowId(active) : undefined}
      onKeyDown={press}
      onClick={click}
      onScroll={({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / height))}
    >
      <div role="none" style={{ height: rows.length * height }}>
        {shown.map((at, index) => {
          const place = tree.places[at];
          if (!place) return null;
          return (
            <Row
              key={at}
              id={rowId(at)}
              at={at}
              place={place}
              row={first + index}
              height={height}
              position={sieve.positions[at] ?? 1}
              size={sieve.sizes[place.parent + 1] ?? 1}
              open={tree.parents.has(at) ? open.has(at) : undefined}
              active={at === active}
              chosen={chosen.has(at)}
              pickable={isPickable(question, tree, at)}
              many={question.many}
              marked={question.many || question.inline}
              words={browsing.words}
            />
          );
        })}
      </div>
    </div>
  );
}
