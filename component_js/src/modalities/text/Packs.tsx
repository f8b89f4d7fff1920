// A text as packs of lines: of a long one, only those in sight are set line by line.

import { useMemo, useRef } from "react";
import { type Block, blockAt, blocksOf, type Pack, packsOf } from "../../passage/blocks";
import type { Mark } from "../../passage/marks";
import { useMarksOf } from "../../passage/useMarks";
import { SHELF, Shelf } from "./Shelf";
import { useHeights } from "./useHeights";
import { useNear } from "./useNear";

type Props = { readonly text: string; readonly marks: readonly Mark[] };

/** Fewer packs are laid out at once. */
const FEW = 2;

export function Packs({ text, marks }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const packs = useMemo(() => packsOf(blocksOf(text)), [text]);
  const shelves = useMemo(() => shelvesOf(packs), [packs]);
  const marksOf = useMarksOf(shelves, marks);
  const near = useNear(list, packs);
  const heights = useHeights(list, text, shelves, marksOf);
  // What is selected comes into sight: there it has to be a mark.
  const chosen = marks.filter(({ selected }) => selected);
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const set = new Set(only ? [...near, blockAt(packs, only.start)] : near);
  const setOn = new Map<number, string>();
  for (const index of [...set].sort((one, other) => one - other)) {
    const shelf = Math.floor(index / SHELF);
    setOn.set(shelf, `${setOn.get(shelf) ?? ""}${index % SHELF},`);
  }
  return (
    <div ref={list}>
      {shelves.map(({ start, packs: some }, index) => (
        <Shelf
          key={start}
          text={text}
          packs={some}
          marks={marksOf(index)}
          set={setOn.get(index) ?? ""}
          isLong={packs.length > FEW}
          heights={heights[index] ?? none}
        />
      ))}
    </div>
  );
}

const none: readonly number[] = [];

export type Shelved = Block & { readonly packs: readonly Pack[] };

function shelvesOf(packs: readonly Pack[]): readonly Shelved[] {
  return Array.from({ length: Math.ceil(packs.length / SHELF) }, (_, index) => {
    const some = packs.slice(index * SHELF, (index + 1) * SHELF);
    const { start } = some[0] ?? { start: 0 };
    const { inner, end } = some.at(-1) ?? { inner: 0, end: 0 };
    return { start, inner, end, packs: some };
  });
}
