// Regions for the tests of what is compared.

import fc from "fast-check";
import { bare } from "../core/part";
import type { Box } from "../schema.gen";

let made = 0;

export function boxAt(x: number, y: number, label: string, size = 10): Box {
  made += 1;
  const place = { x, y, width: size, height: size, rotation: 0 };
  return { ...bare, id: `b${made}`, source: "photo", labels: [label], kind: "box", ...place };
}

/** Few places and few labels, so that many are met twice. */
export const boxes = fc.array(
  fc
    .record({
      x: fc.integer({ min: 0, max: 12 }),
      y: fc.integer({ min: 0, max: 2 }),
      size: fc.integer({ min: 6, max: 9 }),
      label: fc.constantFrom("cat", "dog"),
    })
    .map(({ x, y, size, label }) => boxAt(x, y, label, size)),
  { maxLength: 9 },
);
