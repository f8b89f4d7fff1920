// The commands that have a picture, as buttons.

import { type Command, spoken } from "../../core/command";
import { Icon, type IconName } from "../../icons/Icon";

const pictures: Readonly<Record<string, IconName>> = {
  undo: "undo",
  redo: "redo",
  remove: "bin",
  "review.accept": "tick",
  "review.reject": "cross",
  help: "help",
};

export function Toolbar({ commands }: { readonly commands: readonly Command[] }) {
  return (
    <div className="el-toolbar" role="toolbar" aria-label="Tools">
      {commands.map((command) => {
        const picture = pictures[command.id];
        if (!picture) return null;
        const key = command.shortcut && spoken(command.shortcut);
        return (
          <button
            key={command.id}
            type="button"
            className="el-tool"
            aria-label={command.label}
            aria-keyshortcuts={command.shortcut?.replace("Mod", "Control")}
            title={key ? `${command.label} (${key})` : command.label}
            disabled={!command.enabled}
            onClick={command.run}
          >
            <Icon name={picture} />
          </button>
        );
      })}
    </div>
  );
}
