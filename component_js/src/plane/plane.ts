// The region kinds that lie on an image, each asked in the same words.

import { kinds } from "../regions";
import type { Painter } from "../regions/painter";
import { painters, planeKinds } from "../regions/plane";
import type {
  Bones,
  Bounds,
  Drawing,
  Geometry,
  Making,
  PlaneKind,
  PlaneTool,
  Point,
  RegionKind,
} from "../regions/region";
import type { AnyRegion, Plane } from "../schema.gen";

export type PlaneRegion = Extract<AnyRegion, { kind: keyof typeof planeKinds }>;
export type Shape = Geometry<PlaneRegion>;
export type ShapeTool = PlaneTool<PlaneRegion>;

/** A place to take a shape by, and the tool that pulls it there. */
export type Grip = {
  readonly name: string;
  readonly at: Point;
  readonly tool: ShapeTool;
  /** How its shape is turned, in degrees. */
  readonly rotation: number;
};

type Pen = CanvasRenderingContext2D;

/** The tables pair each kind with its own shapes: whoever asks with a shape gets its kind. */
function kindOf({ kind }: Pick<Shape, "kind">): PlaneKind<PlaneRegion> {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: see above.
  return planeKinds[kind] as unknown as PlaneKind<PlaneRegion>;
}

function painterOf({ kind }: Shape): Painter<PlaneRegion> {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: see above.
  return painters[kind] as unknown as Painter<PlaneRegion>;
}

/** The region with another shape. */
export function reshaped(region: PlaneRegion, shape: Shape): PlaneRegion {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: a tool of a kind makes shapes of that kind.
  return { ...region, ...shape } as PlaneRegion;
}

export function liesOnPlane(region: AnyRegion): region is PlaneRegion {
  return isPlaneKind(region.kind);
}

function isPlaneKind(kind: string): kind is PlaneRegion["kind"] {
  return Object.hasOwn(planeKinds, kind);
}

/** What the tool in hand makes, where that lies on a plane. */
export function makingOf(drawing: Drawing | undefined): Making<PlaneRegion> | undefined {
  if (!drawing || !isPlaneKind(drawing.kind)) return undefined;
  return kindOf({ kind: drawing.kind }).tools[drawing.tool];
}

/** The tool that goes on with a region, where the one in hand does: of the kind that it is. */
export function ontoOf(drawing: Drawing | undefined, region: PlaneRegion): ShapeTool | undefined {
  if (drawing?.kind !== region.kind || region.locked) return undefined;
  return makingOf(drawing)?.onto?.(region);
}

export function grips(shape: Shape, pixel: number, plane: Plane): readonly Grip[] {
  const kind = kindOf(shape);
  return [...kind.grips(shape, pixel, plane)].map(([name, at]) => ({
    name,
    at,
    tool: kind.pull(shape, name),
    rotation: "rotation" in shape ? shape.rotation : 0,
  }));
}

/** True where the grips of a shape show by themselves. */
export function isBare(shape: Shape): boolean {
  return kindOf(shape).bare === true;
}

export function moving(shape: Shape): ShapeTool {
  return kindOf(shape).pull(shape, "all");
}

export function shifted(shape: Shape, by: Point, plane: Plane): Shape {
  return kindOf(shape).shift(shape, by, plane);
}

export function grown(shape: Shape, by: Point, plane: Plane): Shape {
  return kindOf(shape).grow(shape, by, plane);
}

/** Turned about its middle, where its kind has a turn. */
export function turnedBy(shape: Shape, degrees: number, plane: Plane): Shape | undefined {
  return kindOf(shape).turn?.(shape, degrees, plane);
}

/** All of the plane, where the kind in hand can cover it. */
export function wholeOf(drawing: Drawing | undefined, plane: Plane): Shape | undefined {
  if (!drawing || !isPlaneKind(drawing.kind)) return undefined;
  return kindOf({ kind: drawing.kind }).whole?.(plane);
}

/** Without the corner at a grip; undefined where there is none, or too little would be left. */
export function without(shape: Shape, grip: string): Shape | undefined {
  return kindOf(shape).without?.(shape, grip);
}

/** With another corner behind the one at a grip. */
export function split(shape: Shape, grip: string): Shape | undefined {
  return kindOf(shape).split?.(shape, grip);
}

/** With the other of two things said of the place at a grip; undefined where nothing is said of it. */
export function toggled(shape: Shape, grip: string): Shape | undefined {
  return kindOf(shape).toggle?.(shape, grip);
}

export function outlineOf(shape: Shape): readonly (readonly Point[])[] {
  return kindOf(shape).outline(shape);
}

export function hits(shape: Shape, at: Point, slack: number, bones: Bones = []): boolean {
  return kindOf(shape).hit(shape, at, slack, bones);
}

export function boundsOf(shape: Shape): Bounds {
  return kindOf(shape).bounds(shape);
}

const areas = new WeakMap<Shape, number>();

/** Worked out once: whatever lies under a pointer is sorted by it at every move. */
export function areaOf(shape: Shape): number {
  const area = areas.get(shape) ?? kindOf(shape).area(shape);
  areas.set(shape, area);
  return area;
}

export function fill(pen: Pen, shape: Shape, scale: number): void {
  painterOf(shape).fill(pen, shape, scale);
}

export function stroke(pen: Pen, shape: Shape, scale: number, bones: Bones): void {
  painterOf(shape).stroke(pen, shape, scale, bones);
}

/** What it is and where it lies, in words. */
export function describe(shape: Shape, called = ""): string {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: see above.
  const { title, describe: where } = kinds[shape.kind] as unknown as RegionKind<PlaneRegion>;
  return `${called || title}, ${where(shape)}`;
}
