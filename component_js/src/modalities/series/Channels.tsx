// The channels, each with its color, its value at the cursor, and whether it is shown.

import type { RefObject } from "react";
import type { Line } from "./rows";

type Props = {
  readonly lines: readonly Line[];
  readonly hidden: ReadonlySet<string>;
  readonly onTurn: (column: string) => void;
  /** Where the values are written, by column, without rendering. */
  readonly slots: RefObject<Map<string, HTMLElement>>;
};

export function Channels({ lines, hidden, onTurn, slots }: Props) {
  const [only, another] = lines;
  if (only && !another) {
    return (
      <div className="el-series-channels">
        <span className="el-series-channel">
          <Inside line={only} slots={slots} />
        </span>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div className="el-series-channels" role="group" aria-label="Channels">
      {lines.map((line) => (
        <button
          key={line.column}
          type="button"
          className="el-series-channel"
          aria-pressed={!hidden.has(line.column)}
          onClick={() => onTurn(line.column)}
        >
          <Inside line={line} slots={slots} />
        </button>
      ))}
    </div>
  );
}

function Inside({ line, slots }: { readonly line: Line } & Pick<Props, "slots">) {
  return (
    <>
      <i className="el-series-dot" style={{ color: line.color }} />
      <span dir="auto">{line.title}</span>
      <span
        className="el-series-value"
        aria-hidden="true"
        ref={(element) => {
          if (!element) return;
          const { current } = slots;
          current.set(line.column, element);
          return () => {
            current.delete(line.column);
          };
        }}
      />
    </>
  );
}
