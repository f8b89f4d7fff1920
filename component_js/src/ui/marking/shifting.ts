// Moves regions of any kind on a plane: what the kinds know of it comes with the view that draws them.

import type { Bounds, Geometry, PlaneKind } from "../../regions/region";
import type { AnyRegion, Plane } from "../../schema.gen";
import type { Shift } from "./clipboard";

/** Where the plane is another one than it was drawn on, it must fit there. */
const SLACK = 0.5;

export async function shifting(): Promise<Shift> {
  const { planeKinds } = await import("../../regions/plane");
  const table: Readonly<Record<string, unknown>> = planeKinds;
  return (region, by, plane) => {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own regions.
    const kind = table[region.kind] as PlaneKind<AnyRegion> | undefined;
    if (!kind || (region.kind === "mask" && !covers(region, plane))) return undefined;
    const shape: Geometry = kind.shift(region, by, plane);
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a kind moves its own regions.
    const moved = { ...region, ...shape } as AnyRegion;
    return fits(kind.bounds(moved), "rotation" in region && region.rotation % 360 !== 0, plane)
      ? moved
      : undefined;
  };
}

function covers(mask: { readonly width: number; readonly height: number }, plane: Plane): boolean {
  return mask.width === plane.width && mask.height === plane.height;
}

/** Turned, it may reach over the edge with a corner: its centre may not. */
function fits({ x, y, width, height }: Bounds, isTurned: boolean, plane: Plane): boolean {
  const [wide, high] = isTurned ? [0, 0] : [width, height];
  const [left, top] = isTurned ? [x + width / 2, y + height / 2] : [x, y];
  return (
    left >= -SLACK &&
    top >= -SLACK &&
    left + wide <= plane.width + SLACK &&
    top + high <= plane.height + SLACK
  );
}
