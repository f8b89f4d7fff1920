// What only hosts with a model need: the tools that ask it, its bar, and their commands.

export { AskBar } from "./AskBar";
export { askCommands, askingOn } from "./ask";
export { askToolsOf } from "./askTools";
