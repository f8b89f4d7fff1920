// What stands on the corners of marks in a cell: their names, and the handles of the one selected.

import type { Mark } from "./marks";
import { colorPaint } from "./paint";

/** More of them at one corner would hide each other. */
const MOST = 3;

export function Chips({
  marks,
  pulled,
}: {
  readonly marks: readonly Mark[];
  readonly pulled: string | undefined;
}) {
  if (marks.length === 0) return null;
  // The selected one is told first, then the inner ones: they are what is pointed at.
  const inOrder = [...marks].reverse().sort((one, other) => rank(one) - rank(other));
  const rest = inOrder.slice(MOST);
  return (
    <span className="el-table-chips">
      {inOrder.slice(0, MOST).map((mark) => (
        <span
          key={mark.id}
          className="el-table-chip"
          style={colorPaint(mark.color)}
          title={mark.title}
          data-mark={mark.id}
          data-grip={mark.id === pulled ? "all" : undefined}
          data-predicted={mark.predicted || undefined}
          data-selected={mark.selected || undefined}
        >
          <bdi>{mark.title}</bdi>
        </span>
      ))}
      {rest.length > 0 && (
        <span className="el-table-chip" title={rest.map(({ title }) => title).join(", ")}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}

const rank = ({ selected }: Mark): number => (selected ? 0 : 1);

export function Handle({
  mark,
  corner,
}: {
  readonly mark: Mark;
  readonly corner: "start" | "end";
}) {
  return (
    <span
      className="el-table-handle"
      style={colorPaint(mark.color)}
      data-mark={mark.id}
      data-grip={corner}
      aria-hidden="true"
    />
  );
}
