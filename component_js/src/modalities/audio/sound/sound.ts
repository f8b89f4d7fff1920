// What is known of a sound, as it comes.

import type { Failure, Format, Reach } from "./messages";
import type { Outline } from "./outline";

export type Sound = {
  readonly format: Format | undefined;
  /** All of it that is known. */
  readonly outline: Outline | undefined;
  /** A stretch of it, finer. */
  readonly detail: Outline | undefined;
  /** How much of it has come, as a share; undefined once that is all. */
  readonly progress: number | undefined;
  readonly reach: Reach | undefined;
  /** What is wrong with it, or missing. */
  readonly lack: Lack | undefined;
};

export type Lack =
  | Failure
  | { readonly why: "undecoded" | "unread" }
  | { readonly why: "cut"; readonly seconds: number }
  | { readonly why: "peaks"; readonly wrong: string };

export const unknown: Sound = {
  format: undefined,
  outline: undefined,
  detail: undefined,
  progress: 0,
  reach: undefined,
  lack: undefined,
};

/** Up to where samples can be had at the moment, in seconds. */
export function reached({ format, outline, progress, reach }: Sound): number {
  if (!format || !outline || reach === undefined || reach === "none") return 0;
  const isAll = progress === undefined || reach === "ranged";
  return isAll ? Number.POSITIVE_INFINITY : (outline.filled() * outline.block) / format.rate;
}
