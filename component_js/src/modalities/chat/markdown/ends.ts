// Marks that end in signs that nobody sees: they end where the last letter before them does.

import type { Mark } from "../../../passage/marks";
import type { Run } from "../../../passage/segments";
import type { Inline } from "../../../rich/inline";
import type { Block } from "../../../rich/markdown";

export function endedAtLetters(
  marks: readonly Mark[],
  blocks: readonly Block[],
  { start, end }: Run,
): readonly Mark[] {
  if (marks.length === 0) return marks;
  const runs = runsOf(blocks);
  return marks.map((mark) => {
    // It goes on behind this section.
    if (mark.end > end) return mark;
    const last = runs.findLast((run) => start + run.start < mark.end);
    const ended = last ? start + last.end : mark.end;
    return ended < mark.end && ended > mark.start ? { ...mark, end: ended } : mark;
  });
}

function runsOf(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block): readonly Run[] => {
    if ("children" in block) return lettersIn(block.children);
    if ("blocks" in block) return runsOf(block.blocks);
    if ("items" in block) return block.items.flatMap((item) => runsOf(item.blocks));
    return "rows" in block ? block.rows.flatMap((cells) => cells.flatMap(lettersIn)) : [];
  });
}

function lettersIn(nodes: readonly Inline[]): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if ("children" in node) return lettersIn(node.children);
    if (node.kind !== "letters" || node.at === undefined || node.text === "") return [];
    return [{ start: node.at, end: node.at + node.text.length }];
  });
}
