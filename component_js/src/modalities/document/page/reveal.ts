// Brings a span of a page into sight.

import { offsetsOf } from "../../../core/text";
import { isInSight, kept, revealing } from "../../../plane/looking/viewport";
import type { Stage } from "../../../plane/stage";
import type { Bounds } from "../../../regions/region";
import type { Span } from "../../../schema.gen";
import { boundsOf, type PageText } from "./pieces";

export function spanBounds({ start, end }: Span, { text, pieces }: PageText): Bounds | undefined {
  const { toUtf16 } = offsetsOf(text);
  const [from, to] = [toUtf16(start), toUtf16(end)];
  const [first, ...rest] = pieces
    .filter((piece) => piece.start < to && piece.start + piece.text.length > from)
    .map((piece) => boundsOf(piece));
  return first && rest.reduce(around, first);
}

export function reveal(stage: Stage, part: Bounds): void {
  const [view, size] = [stage.view(), stage.size()];
  if (isInSight(view, part, size)) return;
  stage.look(kept(revealing(view, part, size), stage.plane, size));
}

function around(one: Bounds, other: Bounds): Bounds {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
