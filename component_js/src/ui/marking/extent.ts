// Where a region begins and how large it is, near enough to sort by: the kinds know it exactly.

import type { AnyRegion } from "../../schema.gen";

export type Extent = { readonly x: number; readonly y: number; readonly size: number };

type Spot = readonly [x: number, y: number];

export function extentOf(region: AnyRegion): Extent {
  switch (region.kind) {
    case "box":
      return { x: region.x, y: region.y, size: region.width * region.height };
    case "ellipse": {
      const { x, y, radius_x, radius_y } = region;
      return { x: x - radius_x, y: y - radius_y, size: Math.PI * radius_x * radius_y };
    }
    case "point":
      return { x: region.x, y: region.y, size: 0 };
    case "polygon":
      return around(region.points);
    case "path":
      return around(region.points.map(spotOf));
    case "skeleton":
      return around(region.joints.map(spotOf));
    case "mask": {
      const { runs, width } = region;
      const first = runs[0] ?? 0;
      const size = runs.reduce((sum, run, at) => (at % 2 === 1 ? sum + run : sum), 0);
      return { x: first % width, y: Math.floor(first / width), size };
    }
    case "cells":
      return { x: region.column, y: region.row, size: region.rows * region.columns };
    case "span":
    case "interval":
      return { x: region.start, y: 0, size: region.end - region.start };
    case "track":
      return { x: region.frames[0]?.time ?? 0, y: 0, size: region.frames.length };
  }
}

const spotOf = ({ x, y }: { readonly x: number; readonly y: number }): Spot => [x, y];

function around(spots: readonly Spot[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of spots) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return { x: 0, y: 0, size: 0 };
  return { x: left, y: top, size: (right - left) * (bottom - top) };
}
