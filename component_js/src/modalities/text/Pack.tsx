// Some lines of the text together: set line by line with their marks, or as they are.

import { memo } from "react";
import type { Pack as Lines } from "../../passage/blocks";
import { Line } from "../../passage/Line";
import { type Mark, marksByBlock } from "../../passage/marks";
import { apart, GUESSED } from "./apart";

type Props = {
  readonly text: string;
  readonly pack: Lines;
  readonly marks: readonly Mark[];
  readonly isSet: boolean;
  /** Of a text that is not laid out all at once. */
  readonly isLong: boolean;
  /** About how high it will be. */
  readonly height: number | undefined;
};

const none: readonly Mark[] = [];

export const Pack = memo(function Pack({ text, pack, marks, isSet, isLong, height }: Props) {
  const long = isLong ? { style: apart(height ?? GUESSED, isSet && height !== undefined) } : {};
  if (!isSet)
    return (
      <div className="el-text-pack" data-start={pack.start} {...long}>
        {text.slice(pack.start, pack.end)}
      </div>
    );
  const marked = marksByBlock(pack.lines, marks);
  return (
    <div className="el-text-pack" {...long}>
      {pack.lines.map(({ start, inner, end }, index) => (
        <Line
          key={start}
          text={text.slice(start, end)}
          inner={inner - start}
          start={start}
          marks={marked.get(index) ?? none}
        />
      ))}
    </div>
  );
});
