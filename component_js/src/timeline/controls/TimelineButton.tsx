// A command of the timeline as a button with a picture.

import { type Command, spoken } from "../../core/command";
import { TimelineIcon, type TimelineIconName } from "./TimelineIcon";

type Props = {
  readonly commands: readonly Command[];
  readonly name: string;
  readonly icon?: TimelineIconName;
  /** What stands beside the picture. */
  readonly words?: string;
};

export function TimelineButton({ commands, name, icon, words }: Props) {
  const command = commands.find(({ id }) => id === `timeline.${name}`);
  if (!command) return null;
  const { label, shortcut, pressed } = command;
  return (
    <button
      type="button"
      className="el-timeline-tool"
      // What is read on it is what it is called by voice.
      aria-label={words === undefined ? label : undefined}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      title={shortcut ? `${label} (${spoken(shortcut)})` : label}
      // It keeps the focus that it has, for the keys.
      aria-disabled={!command.enabled}
      onClick={() => command.enabled && command.run()}
    >
      {icon && <TimelineIcon name={icon} />}
      {words}
    </button>
  );
}
