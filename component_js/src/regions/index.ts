// The tables of region kinds. A kind that Python has and these lack does not compile.

import type { AnyRegion, Box, Span } from "../schema.gen";
import * as box from "./box/geometry";
import { drawBox, pullBox } from "./box/tool";
import { listedKinds } from "./listed";
import type { PassageKind, PlaneKind, RegionKind } from "./region";
import { describe } from "./span/geometry";
import { drawSpan } from "./span/tool";

const boxKind: PlaneKind<Box, box.Grip> = { ...box, title: "Box", draw: drawBox, pull: pullBox };
const spanKind: PassageKind<Span> = { title: "Span", describe, draw: drawSpan };

/** The kinds that lie on a plane. */
export const planeKinds = { box: boxKind };

/** The kinds that lie in a passage. */
export const passageKinds = { span: spanKind };

export const kinds: {
  readonly [Kind in AnyRegion["kind"]]: RegionKind<Extract<AnyRegion, { kind: Kind }>>;
} = {
  ...planeKinds,
  ...passageKinds,
  ...listedKinds,
};

/** Where a region lies, in words. */
export function describeRegion(region: AnyRegion): string {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own regions.
  return (kinds[region.kind] as RegionKind<AnyRegion>).describe(region);
}
