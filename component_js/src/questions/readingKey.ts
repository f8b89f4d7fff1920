// The arrow keys as a page is read: where lines run from right to left, the left one goes on.

import type { KeyboardEvent } from "react";

const mirrored: Readonly<Record<string, string>> = {
  ArrowLeft: "ArrowRight",
  ArrowRight: "ArrowLeft",
};

export function readingKey({ key, currentTarget }: KeyboardEvent): string {
  const isMirrored = getComputedStyle(currentTarget).direction === "rtl";
  return (isMirrored && mirrored[key]) || key;
}
