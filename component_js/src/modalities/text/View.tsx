// A text as it is, line by line, with its spans.

import { useMemo } from "react";
import { blocksOf, packsOf } from "../../passage/blocks";
import { type Mark, marksByBlock } from "../../passage/marks";
import { Passage } from "../../passage/Passage";
import type { TextSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { Pack } from "./Pack";

export { howTo } from "../../passage/howTo";

const none: readonly Mark[] = [];

export function View(props: ViewProps<TextSource>) {
  const { shown } = props;
  const packs = useMemo(() => packsOf(blocksOf(shown)), [shown]);
  return (
    <Passage view={props} text={shown}>
      {(marks) => {
        const marked = marksByBlock(packs, marks);
        return packs.map(({ start, lines }, index) => (
          <Pack
            key={start}
            text={shown}
            lines={lines}
            marks={marked.get(index) ?? none}
            isLong={packs.length > 2}
          />
        ));
      }}
    </Passage>
  );
}
