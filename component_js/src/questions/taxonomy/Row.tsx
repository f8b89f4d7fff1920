// One item of the tree.

import { memo } from "react";
import { Icon } from "../../icons/Icon";
import { Dot } from "../Dot";
import { pieces } from "./search";
import type { Place } from "./tree";

export type RowProps = {
  readonly id: string;
  readonly at: number;
  readonly place: Place;
  readonly row: number;
  readonly height: number;
  readonly position: number;
  readonly size: number;
  /** Undefined where there is nothing below. */
  readonly open: boolean | undefined;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly pickable: boolean;
  readonly many: boolean;
  /** Whether a box or a circle shows what can be picked; else a tick shows what is. */
  readonly marked: boolean;
  readonly words: readonly string[];
};

/** In pixels. Levels below the deepest stand under it, so that their titles keep some room. */
const [INDENT, DEEPEST] = [16, 8];

export const Row = memo(function Row(props: RowProps) {
  const { id, at, place, row, height, open, active, chosen, pickable, many, marked } = props;
  const { item, title, level } = place;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and says which is active.
    <div
      id={id}
      role="treeitem"
      className="el-tree-row"
      data-at={at}
      data-active={active || undefined}
      data-chosen={chosen || undefined}
      style={{
        top: row * height,
        height,
        paddingInlineStart: (Math.min(level, DEEPEST) - 1) * INDENT,
      }}
      title={item.hint || title}
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.size}
      aria-expanded={open}
      aria-selected={pickable && !many ? chosen : undefined}
      aria-checked={pickable && many ? chosen : undefined}
    >
      <span className="el-tree-turn" data-turn={open !== undefined || undefined}>
        {open !== undefined && <Icon name="onward" />}
      </span>
      {marked && pickable && (
        <span className="el-tree-mark" data-many={many || undefined}>
          {many && chosen && <Icon name="tick" />}
        </span>
      )}
      <Dot color={item.color} />
      <span className="el-tree-title" dir="auto">
        {pieces(title, props.words).map(({ text, marked: isMatch }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other name.
          isMatch ? <mark key={index}>{text}</mark> : text,
        )}
      </span>
      {item.hint && (
        // The row's own title says it to those who do not see it.
        <span className="el-tree-hint" dir="auto" aria-hidden="true">
          {item.hint}
        </span>
      )}
      {!marked && chosen && <Icon name="tick" />}
    </div>
  );
});
