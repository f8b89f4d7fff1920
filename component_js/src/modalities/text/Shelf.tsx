// Some packs of a text: of hundreds, an edit draws those of one shelf again.

import { memo } from "react";
import type { Pack as Lines } from "../../passage/blocks";
import type { Mark } from "../../passage/marks";
import { useMarksOf } from "../../passage/useMarks";
import { apart, GUESSED } from "./apart";
import { Pack } from "./Pack";

/** So many packs. */
export const SHELF = 24;

type Props = {
  readonly text: string;
  readonly packs: readonly Lines[];
  readonly marks: readonly Mark[];
  /** The numbers of those that are set line by line, with a comma behind each. */
  readonly set: string;
  readonly isLong: boolean;
  /** None, until it is known how wide the text is. */
  readonly heights: readonly number[];
};

export const Shelf = memo(function Shelf({ text, packs, marks, set, isLong, heights }: Props) {
  const marksOf = useMarksOf(packs, marks);
  const isSet = new Set(set.split(",").filter(Boolean).map(Number));
  const isKnown = heights.length > 0;
  const high = isKnown ? heights.reduce((sum, each) => sum + each) : packs.length * GUESSED;
  return (
    // The browser asks of each that is laid out by itself whether it is near: of few, frame by frame.
    <div className="el-text-shelf" style={isLong ? apart(high, isKnown) : undefined}>
      {packs.map((pack, index) => (
        <Pack
          key={pack.start}
          text={text}
          pack={pack}
          marks={marksOf(index)}
          isSet={!isLong || isSet.has(index)}
          isLong={isLong}
          height={heights[index]}
        />
      ))}
    </div>
  );
});
