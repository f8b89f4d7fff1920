// Every region kind in words. A kind that Python has and this lacks does not compile.

import type { AnyRegion, AnySpace } from "../schema.gen";
import * as box from "./box/words";
import * as cells from "./cells/words";
import * as ellipse from "./ellipse/words";
import * as interval from "./interval/words";
import * as mask from "./mask/words";
import * as path from "./path/words";
import * as point from "./point/words";
import * as polygon from "./polygon/words";
import type { RegionKind, ToolWords } from "./region";
import * as skeleton from "./skeleton/words";
import * as span from "./span/words";
import * as track from "./track/words";

export const kinds: {
  readonly [Kind in AnyRegion["kind"]]: RegionKind<Extract<AnyRegion, { kind: Kind }>>;
} = { box, cells, ellipse, interval, mask, path, point, polygon, skeleton, span, track };

/** A tool of a kind, by its name. */
export type Way = ToolWords & { readonly kind: AnyRegion["kind"]; readonly name: string };

/** The tools of these kinds, in their order. */
export function waysOf(drawn: readonly AnyRegion["kind"][]): readonly Way[] {
  return drawn.flatMap((kind) =>
    Object.entries(kinds[kind].tools).map(([name, words]) => ({ kind, name, ...words })),
  );
}

export function isImpossible(region: AnyRegion): boolean {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own regions.
  return (kinds[region.kind] as RegionKind<AnyRegion>).isImpossible?.(region) ?? false;
}

/** Where a region lies, in words; of what plays, as players say it. */
export function describeRegion(region: AnyRegion, space?: AnySpace, plays = false): string {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own regions.
  return (kinds[region.kind] as RegionKind<AnyRegion>).describe(region, space, plays);
}
