// Hands on what came of a gesture, and says it.

import type { IntervalShape } from "../../regions/interval/geometry";
import type { Interval } from "../../schema.gen";
import type { Given } from "../given";
import { spoken } from "../words";
import type { Held } from "./hand";

export function finish(
  given: Given,
  shapes: readonly IntervalShape[],
  { intervals }: Pick<Held, "intervals">,
): void {
  const { onDraw, onChange, onSelect, announce, selection } = given.view;
  const [shape] = shapes;
  const isDrawn = intervals.length === 0;
  if (!shape) {
    announce(isDrawn ? "Given up." : "Nothing changed.");
  } else if (isDrawn) {
    if (selection.size > 0) onSelect([]);
    onDraw(shape);
    announce(`${spoken(given, shape)}.`);
  } else {
    const changed: readonly Interval[] = intervals.flatMap((each, at) => {
      const next = shapes[at];
      return next ? { ...each, ...next } : [];
    });
    onChange(changed);
    const many = `${changed.length} intervals moved.`;
    announce(changed.length > 1 ? many : `${spoken(given, shape)}.`);
  }
}
