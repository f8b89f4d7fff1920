// The command that lets scales follow what is in sight.

import type { Command } from "../../core/command";

export const FIT = "Scale to what is in sight";

export const fitCommand = (fits: boolean, run: () => void): Command => ({
  id: "series.fit",
  label: FIT,
  group: "View",
  shortcut: "Shift+Y",
  enabled: true,
  pressed: fits,
  run,
});
