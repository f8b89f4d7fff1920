// What only interfaces with labels need: labels, tools, the list of regions, and their commands.

export { choicesOn } from "./choices";
export { drawAllOn } from "./drawing";
export { Marked } from "./Marked";
export { markingCommands } from "./markingCommands";
export { Palette } from "./Palette";
export { Toolbar } from "./Toolbar";
export { Tools } from "./Tools";
export { transcribingOn } from "./transcribing";
