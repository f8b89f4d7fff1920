// How much two regions share, whatever they are: loaded where regions are compared.

import type { AnyRegion } from "../schema.gen";
import { bounds as boxBounds } from "./box/geometry";
import { overlap as box } from "./box/overlap";
import { overlap as cells } from "./cells/geometry";
import { bounds as ellipseBounds } from "./ellipse/geometry";
import { overlap as ellipse } from "./ellipse/overlap";
import { overlap as interval } from "./interval/overlap";
import { bounds as maskBounds } from "./mask/geometry";
import { overlap as mask } from "./mask/overlap";
import { overlap as path } from "./path/overlap";
import { overlap as point } from "./point/overlap";
import { bounds as polygonBounds } from "./polygon/geometry";
import { overlap as polygon } from "./polygon/overlap";
import type { Bounds } from "./region";
import { overlap as skeleton } from "./skeleton/overlap";
import { overlap as span } from "./span/geometry";
import { overlap as track } from "./track/overlap";

const overlaps: {
  readonly [Kind in AnyRegion["kind"]]: (
    one: Extract<AnyRegion, { kind: Kind }>,
    other: Extract<AnyRegion, { kind: Kind }>,
  ) => number;
} = { box, cells, ellipse, interval, mask, path, point, polygon, skeleton, span, track };

/** Intersection over union, 0 to 1; regions of two kinds never overlap. */
export function overlapOf(one: AnyRegion, other: AnyRegion): number {
  if (one.kind !== other.kind || areApart(one, other)) return 0;
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own regions.
  return (overlaps[one.kind] as (one: AnyRegion, other: AnyRegion) => number)(one, other);
}

// Each region is compared with all of another list, and most lie elsewhere.
const known = new WeakMap<AnyRegion, Bounds>();

function areApart(one: AnyRegion, other: AnyRegion): boolean {
  const [mine, theirs] = [boundsOf(one), boundsOf(other)];
  if (!mine || !theirs) return false;
  return (
    mine.x >= theirs.x + theirs.width ||
    theirs.x >= mine.x + mine.width ||
    mine.y >= theirs.y + theirs.height ||
    theirs.y >= mine.y + mine.height
  );
}

/** Of those kinds that share nothing where their bounds do not. */
function boundsOf(region: AnyRegion): Bounds | undefined {
  const found = known.get(region) ?? measured(region);
  if (found) known.set(region, found);
  return found;
}

function measured(region: AnyRegion): Bounds | undefined {
  switch (region.kind) {
    case "box":
      return boxBounds(region);
    case "ellipse":
      return ellipseBounds(region);
    case "mask":
      return maskBounds(region);
    case "polygon":
      return polygonBounds(region);
    default:
      return undefined;
  }
}
