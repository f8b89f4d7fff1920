// A command of the view as a button with a picture.

import { type Command, spoken } from "../../core/command";
import { ViewIcon, type ViewIconName } from "./ViewIcon";

export const titleOf = ({ label, shortcut }: Command): string =>
  shortcut ? `${label} (${spoken(shortcut)})` : label;

/** A click on a control leaves the keys with the image, but for what is set or opened. */
export function keepFocus(event: {
  readonly target: EventTarget;
  preventDefault: () => void;
}): void {
  const { target } = event;
  if (!(target instanceof Element && target.closest("label, input, [popovertarget]"))) {
    event.preventDefault();
  }
}

type ButtonProps = { readonly commands: readonly Command[]; readonly name: ViewIconName };

export function ViewButton({ commands, name }: ButtonProps) {
  const command = commands.find(({ id }) => id === `image.${name}`);
  if (!command) return null;
  return (
    <button
      type="button"
      className="el-view-tool"
      data-name={name}
      aria-label={command.label}
      aria-keyshortcuts={command.shortcut}
      title={titleOf(command)}
      // It keeps the focus that it has, for the keys.
      aria-disabled={!command.enabled}
      onClick={() => command.enabled && command.run()}
    >
      <ViewIcon name={name} />
    </button>
  );
}
