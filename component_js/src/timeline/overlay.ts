// What lies over the timeline for a moment.

import type { Item } from "./field";

export type Overlay = {
  readonly hovered: Item | undefined;
  /** Where the pointer is, as a time. */
  readonly pointer: number | undefined;
  /** A place that the pointer was drawn to. */
  readonly snap: number | undefined;
  /** The channel that keys mark, where one only is marked. */
  readonly channel: string | null;
  /** What the cursor was last said to be in. */
  readonly inside: string;
};

export const noOverlay: Overlay = {
  hovered: undefined,
  pointer: undefined,
  snap: undefined,
  channel: null,
  inside: "",
};
