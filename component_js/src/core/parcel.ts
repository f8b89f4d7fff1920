// An entry while this page has it in hand: who sends it, how often it was tried, when it is due.

import type { Entry } from "./shelf";

/** `sender` is the widget that it came from, or empty for what another page left behind. */
export type Parcel = {
  entry: Entry;
  readonly sender: string;
  attempts: number;
  due: number;
  sending: boolean;
};

export function parcelOf(entry: Entry, sender: string, due: number): Parcel {
  return { entry, sender, attempts: 0, due, sending: false };
}

/** Neither acknowledged nor refused. */
export const isOpen = ({ entry }: Parcel): boolean => entry.refused === undefined;
