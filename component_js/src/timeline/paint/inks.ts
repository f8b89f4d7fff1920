// The colours of the theme, read where the timeline stands, and again when they change.

import type { Scope } from "../../core/scope";
import type { Inks } from "../band";

const names = {
  text: "ink",
  muted: "muted",
  line: "line",
  surface: "surface",
  accent: "accent",
} as const;

/** A colour of the theme is written with other variables and `light-dark()`: an element wears it to tell. */
export function readInks(probe: HTMLElement): Inks {
  const read = (name: string): string => {
    probe.style.backgroundColor = `var(--el-${name})`;
    return getComputedStyle(probe).backgroundColor;
  };
  return {
    text: read(names.text),
    muted: read(names.muted),
    line: read(names.line),
    surface: read(names.surface),
    accent: read(names.accent),
  };
}

/** Nothing tells of another theme but a transition of what it colours. */
export function onThemeChange(scope: Scope, frame: HTMLElement, run: () => void): void {
  scope.listen(frame, "transitionend", (event: TransitionEvent) => {
    if (event.target === frame) run();
  });
}
