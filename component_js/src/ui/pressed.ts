// A key that was pressed, and the command that it runs: where text is typed or selected, few do.

import type { KeyboardEvent } from "react";
import { type Command, commandFor } from "../core/command";

export function pressed(event: KeyboardEvent, commands: readonly Command[]): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const target = event.target instanceof Element ? event.target : undefined;
  const types = target?.closest(
    "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])",
  );
  const command = commandFor(commands, event);
  // In a text field a key belongs to the text, but for submitting and for what never types.
  const isText = types && command?.id !== "submit" && !command?.always;
  if (!command || isText || target?.closest("dialog")) return;
  if (command.yields && document.getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  if (!(event.repeat && command.once)) command.run();
}
