// What only predictions need: their verdicts so far, what is done with them, and what is wrong with them.

export { Listed } from "./Listed";
export { misfitGaps } from "./misfits";
export { NewerNote } from "./NewerNote";
export { Rejected } from "./Rejected";
export { ReviewBar } from "./ReviewBar";
export { reviewCommands } from "./reviewCommands";
export { hasRegions } from "./reviewed";
export { Suggested } from "./Suggested";
