// What is laid out by itself, and only once it is near what is in sight.

import type { CSSProperties } from "react";

/** Pixels of a pack, until it is known how wide the text is. */
export const GUESSED = 900;

/**
 * As high as it was last, if the browser is to remember that: without its marks, text is less high
 * than it will be with them. Not in a sheet: until that is worn, all of the text would be laid out.
 */
export function apart(height: number, remembers: boolean): CSSProperties {
  const guessed = `${height}px`;
  return {
    contentVisibility: "auto",
    containIntrinsicBlockSize: remembers ? `auto ${guessed}` : guessed,
  };
}
