// Some lines of the text together: what a long text skips while they are out of sight.

import { memo } from "react";
import type { Block } from "../../passage/blocks";
import { Line } from "../../passage/Line";
import { type Mark, marksByBlock, sameMarks } from "../../passage/marks";

type Props = {
  readonly text: string;
  readonly lines: readonly Block[];
  readonly marks: readonly Mark[];
  readonly isLong: boolean;
};

const none: readonly Mark[] = [];

function Lines({ text, lines, marks, isLong }: Props) {
  const marked = marksByBlock(lines, marks);
  return (
    <div className="el-text-pack" data-long={isLong || undefined}>
      {lines.map(({ start, inner, end }, index) => (
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
}

export const Pack = memo(
  Lines,
  (before, after) =>
    before.text === after.text &&
    before.lines === after.lines &&
    sameMarks(before.marks, after.marks),
);
