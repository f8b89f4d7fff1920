// The key that ends an entry.

import type { KeyboardEvent } from "react";

/** Enter ends an entry; with Shift it breaks the line, where there are several. */
export function ends(event: KeyboardEvent, rows: number): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
  if (key !== "Enter" || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return false;
  return rows === 1 || !shiftKey;
}
