// The list of regions as people walk it: by arrow keys, ranges, clicks, folds and moves.

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { AnyRegion } from "../../schema.gen";
import { type Head, isHead, keyOfRow } from "./arranging";
import { stepped } from "./ordering";
import type { RowsProps } from "./Rows";
import { type Mark, turned } from "./showing";
import { activeIn, between, rowAfter } from "./walking";

export type Walking = {
  /** The row that the keys act on; -1 for none. */
  readonly active: number;
  readonly press: (event: KeyboardEvent) => void;
  readonly point: (event: PointerEvent) => void;
};

export function useWalking(props: RowsProps): Walking {
  const { rows, selection } = props;
  const [key, setKey] = useState<string>();
  // Where a range begins.
  const anchor = useRef<string>(undefined);
  const active = activeIn(rows, selection, key);

  const idsOf = (regions: readonly AnyRegion[]): readonly string[] => regions.map(({ id }) => id);

  function extend(to: number): void {
    const from = rows.findIndex((row) => keyOfRow(row) === anchor.current);
    props.onSelect(between(rows, from === -1 ? to : from, to));
  }

  function goTo(at: number, isRange: boolean, select: (ids: readonly string[]) => void): void {
    const row = rows[at];
    if (!row) return;
    setKey(keyOfRow(row));
    if (isRange) extend(at);
    else {
      anchor.current = keyOfRow(row);
      if (!isHead(row)) select([row.id]);
    }
  }

  function fold(head: Head): void {
    const { arrangement, onArrange } = props;
    const folded = new Set(arrangement.folded);
    if (!folded.delete(head.title)) folded.add(head.title);
    setKey(keyOfRow(head));
    onArrange({ ...arrangement, folded });
  }

  function move(by: -1 | 1): void {
    const { regions, arrangement, titleOf, onReorder, announce, locked } = props;
    const here = rows[active];
    if (locked || !here || isHead(here)) return;
    if (arrangement.sort !== "order") {
      announce("Sort by order to move regions in it.");
      return;
    }
    const { grouped } = arrangement;
    const seen = rows.filter((row): row is AnyRegion => !isHead(row));
    const near = grouped ? seen.filter((each) => titleOf(each) === titleOf(here)) : seen;
    const order = stepped(idsOf(regions), idsOf(near), selection, by);
    onReorder(order);
    announce(`Number ${order.indexOf(here.id) + 1} of ${order.length}.`);
  }

  /** Whether a key on the head of a group means something. */
  function onHead(head: Head, pressed: string): boolean {
    if (pressed === "ArrowRight" || pressed === "ArrowLeft") {
      if (head.isFolded === (pressed === "ArrowRight")) fold(head);
      return true;
    }
    if (pressed !== "Enter" && pressed !== " ") return false;
    props.onSelect(idsOf(head.regions));
    props.announce(`${head.regions.length} selected.`);
    return true;
  }

  function press(event: KeyboardEvent): void {
    const { key: pressed, altKey, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) return;
    const here = rows[active];
    const to = rowAfter(pressed, active, rows.length);
    const isStep = pressed === "ArrowUp" || pressed === "ArrowDown";
    if (altKey && !isStep) return;
    if (altKey) move(pressed === "ArrowUp" ? -1 : 1);
    else if (to !== undefined) goTo(to, shiftKey, props.onWalk);
    else if (!here || !isHead(here) || !onHead(here, pressed)) {
      if (pressed !== "ArrowLeft" || !props.arrangement.grouped || !here) return;
      const head = rows.findLastIndex((row, at) => at < active && isHead(row));
      goTo(head, false, props.onWalk);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function point(event: PointerEvent): void {
    const { target, shiftKey } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    const at = rows.findIndex((each) => keyOfRow(each) === row?.dataset.row);
    const pointed = rows[at];
    if (event.button !== 0 || !pointed || !(target instanceof Element)) return;
    const mark = target.closest<HTMLElement>("[data-mark]")?.dataset.mark;
    const all = isHead(pointed) ? pointed.regions : [pointed];
    const isJudged = mark === "accept" || mark === "reject";
    if (isJudged && !isHead(pointed)) props.onJudge?.(pointed, mark);
    else if (isMark(mark)) props.onChange(turned(all, mark));
    else if (isHead(pointed)) fold(pointed);
    else if (event.ctrlKey || event.metaKey) {
      const rest = [...selection].filter((id) => id !== pointed.id);
      anchor.current = pointed.id;
      setKey(pointed.id);
      props.onSelect(selection.has(pointed.id) ? rest : [...rest, pointed.id]);
    } else goTo(at, shiftKey, props.onSelect);
  }

  return { active, press, point };
}

function isMark(mark: string | undefined): mark is Mark {
  return mark === "hidden" || mark === "locked";
}
