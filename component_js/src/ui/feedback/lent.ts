// What the core lends to the lines: a chunk that imported it would cut the core into many small files.

import type { Core } from "./Feedback";

export let core: Core;

/** Before anything is drawn. */
export function lend(all: Core): void {
  core = all;
}
