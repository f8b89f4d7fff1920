// What is said while something is drawn, by the tool that draws it.

import type { Drawing, Point } from "../../regions/region";
import type { Bar } from "../../regions/shapes/corners";

const takes = "Backspace takes the last one back.";
const closes = `Corner set. Enter or a click on the first corner closes it, ${takes}`;
const opposite = "First corner set. Click where the opposite corner goes, or press Escape.";
const joint = `Point set. Shift sets the next as covered, Alt leaves it out, Enter ends it here, ${takes}`;

/** By the tools that go on from place to place until they are told to end. */
const words: Readonly<Record<string, string>> = {
  polygon: closes,
  hole: closes,
  path: `Point set. Enter or a click on the last point ends it, a click on the first point closes it, ${takes}`,
  skeleton: joint,
  missing: joint,
};

/** Why nothing was set or ended, and what to do; then the same in few words. */
const bars: Readonly<Record<Bar, readonly [said: string, short: string]>> = {
  crosses: ["An edge would cross another here. Choose another place.", "An edge would cross"],
  cannot_close: [
    "Closing here would cross an edge: set another corner or take one back.",
    "Closing would cross an edge",
  ],
  too_few: ["It has too few corners to end here. Set another one.", "Too few corners"],
};

export const barSaid = (bar: Bar): string => bars[bar][0];
export const barShort = (bar: Bar): string => bars[bar][1];

/** After a click or a key that set a place, while the tool wants more. */
export function placeSet(drawing: Drawing | undefined): string {
  const tool = drawing?.tool ?? "";
  if (strokes.includes(tool)) return "Follow the outline; click again to end it.";
  return words[tool] ?? opposite;
}

/** True of tools that are clicked rather than dragged: a click is for them. */
export function isClicked(drawing: Drawing | undefined): boolean {
  return drawing !== undefined && (drawing.tool === "point" || isStepwise(drawing));
}

/** True of tools that go on until they are told to end. */
export function isStepwise(drawing: Drawing | undefined): boolean {
  return drawing !== undefined && drawing.tool in words;
}

const strokes = ["brush", "eraser", "lasso", "freehand", "scribble"];
const spots = ["point", "fill"];

const placeOf = (tool: string): string =>
  ["path", "skeleton", "missing"].includes(tool) ? "point" : "corner";

/** After the first Enter, while the tool wants more. */
export function begun(drawing: Drawing | undefined, { x, y }: Point): string {
  const tool = drawing?.tool ?? "";
  if (strokes.includes(tool)) return `Begun at ${x}, ${y}. Arrow keys go on, Enter ends it.`;
  if (spots.includes(tool)) return `At ${x}, ${y}. Enter sets it.`;
  return `First ${placeOf(tool)} set at ${x}, ${y}.`;
}

/** After another one, while it still does. */
export function further(drawing: Drawing | undefined, { x, y }: Point): string {
  if (!isStepwise(drawing)) return "It has no size yet: stretch it with the arrow keys.";
  const set = `Another ${placeOf(drawing?.tool ?? "")} set at ${x}, ${y}.`;
  return `${set} Enter here again ends it, Backspace takes it back.`;
}
