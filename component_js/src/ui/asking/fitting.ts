// Whether a region that a model proposes can be taken over, and if not, why, in words.

import type { Flaw } from "../../core/asking";
import { drawnBy } from "../../core/interface";
import { kinds } from "../../regions";
import type { Bounds, PlaneKind } from "../../regions/region";
import type { AnyRegion, AnySource, Labels, Plane, Prompt } from "../../schema.gen";

export type Ground = Pick<Prompt, "item" | "space"> & {
  readonly source: AnySource;
  /** The sets of labels of the source. */
  readonly sets: readonly Labels[];
};

/** What a region of a plane spans; undefined of other kinds. */
export type Measure = (region: AnyRegion) => Bounds | undefined;

/** As in `embed_label/regions/plane.py`, in pixels. */
const SLACK = 0.01;

/** What the kinds of a plane know comes with the view that draws them. */
export async function measuring(): Promise<Measure> {
  const { planeKinds } = await import("../../regions/plane");
  const table: Readonly<Record<string, unknown>> = planeKinds;
  return (region) => {
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the table pairs each kind with its own regions.
    const kind = table[region.kind] as PlaneKind<AnyRegion> | undefined;
    return kind?.bounds(region);
  };
}

/** The words go on after "it", as in "it lies on another source". */
export function fitting(ground: Ground, measure: Measure): Flaw {
  return (region) =>
    misplaced(region, ground) || mislabelled(region, ground) || outside(region, ground, measure);
}

function misplaced(region: AnyRegion, { source, item }: Ground): string {
  if (region.source !== source.name) return `lies on another source, “${region.source}”`;
  if (region.item !== null && region.item !== (item ?? 0)) return "lies on another image";
  return "";
}

function mislabelled(region: AnyRegion, { source, sets }: Ground): string {
  const { kind, labels } = region;
  const drawing = sets.filter((set) => drawnBy(set, source).includes(kind));
  if (drawing.length === 0)
    return `is a ${kinds[kind].title.toLowerCase()}, which is not marked here`;
  const stray = labels.find((label) => !drawing.some((set) => holds(set, label)));
  if (stray !== undefined) return `carries “${stray}”, which is no label here`;
  return goTogether(drawing, labels) ? "" : "carries labels that do not go together";
}

/** A set takes one label, unless it takes many. */
export function goTogether(drawing: readonly Labels[], labels: readonly string[]): boolean {
  const alone = labels.filter((label) => !drawing.some((set) => set.many && holds(set, label)));
  const takers = drawing.filter((set) => !set.many && alone.some((label) => holds(set, label)));
  return alone.length <= takers.length;
}

const holds = (set: Labels, label: string): boolean =>
  set.labels.some(({ name }) => name === label);

function outside(region: AnyRegion, { space }: Ground, measure: Measure): string {
  if ((space?.kind === "passage" || space?.kind === "page") && region.kind === "span")
    return region.start >= 0 && region.end <= space.length ? "" : "reaches beyond the text";
  if (space?.kind !== "plane" && space?.kind !== "page") return "";
  if (region.kind === "mask" && space.kind === "plane") return misfit(region, space);
  const bounds = measure(region);
  return bounds && isInside(bounds, isTurned(region), space) ? "" : "lies outside of the image";
}

const isTurned = (region: AnyRegion): boolean =>
  "rotation" in region && region.rotation % 360 !== 0;

/** As in `embed_label/regions`: turned, it may reach over the edge, but its centre may not. */
function isInside(
  { x, y, width, height }: Bounds,
  isTurned: boolean,
  plane: Pick<Plane, "width" | "height">,
): boolean {
  const within = (start: number, length: number, end: number): boolean => {
    const [from, to] = isTurned
      ? [start + length / 2, start + length / 2]
      : [start, start + length];
    return length >= 0 && from >= -SLACK && to <= end + SLACK;
  };
  return within(x, width, plane.width) && within(y, height, plane.height);
}

function misfit(mask: Extract<AnyRegion, { kind: "mask" }>, { width, height }: Plane): string {
  if (mask.width !== width || mask.height !== height)
    return `is a mask of ${mask.width} by ${mask.height} pixels, and the image has ${width} by ${height}`;
  const counted = mask.runs.reduce((sum, run) => sum + run, 0);
  const isSound = counted === width * height && mask.runs.every((run) => run >= 0);
  return isSound ? "" : "is a mask whose runs do not fill the image";
}
