// The labels of a source: one in hand for what is drawn next, or for what is selected.

import { type Command, spoken } from "../core/command";
import type { Labels } from "../schema.gen";
import { labelCommandId } from "./commands";

type Props = {
  readonly set: Labels;
  readonly colors: ReadonlyMap<string, string>;
  readonly commands: readonly Command[];
};

export function Palette({ set, colors, commands }: Props) {
  if (set.labels.length === 0) return null;
  return (
    <div className="el-palette" role="toolbar" aria-label={set.title || "Labels"}>
      {set.labels.map((label) => {
        const command = commands.find(({ id }) => id === labelCommandId(set.name, label.name));
        if (!command) return null;
        return (
          <button
            key={label.name}
            type="button"
            className="el-label"
            aria-pressed={command.pressed}
            aria-keyshortcuts={command.shortcut}
            disabled={!command.enabled}
            title={label.hint || undefined}
            style={{ "--el-label": colors.get(label.name) }}
            onClick={command.run}
          >
            <span className="el-label-dot" aria-hidden="true" />
            {command.label}
            {command.shortcut && (
              <span className="el-key" aria-hidden="true">
                {spoken(command.shortcut)}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
