// The region kinds that lie on an image, each asked in the same words.

import type { Tool } from "../../core/tool";
import { planeKinds } from "../../regions";
import * as box from "../../regions/box/paint";
import type { Bounds, Geometry, PlaneKind, Point } from "../../regions/region";
import type { AnyRegion, Plane } from "../../schema.gen";
import type { Viewport } from "./viewport";

export type PlaneRegion = Extract<AnyRegion, { kind: keyof typeof planeKinds }>;
export type Shape = Geometry<PlaneRegion>;
export type ShapeTool = Tool<Point, Plane, Shape>;

/** A place to take a shape by, and the tool that pulls it there. */
export type Grip = { readonly name: string; readonly at: Point; readonly tool: ShapeTool };

type Pen = CanvasRenderingContext2D;

type Painter<R extends PlaneRegion> = {
  readonly fill: (pen: Pen, shape: Geometry<R>, view: Viewport) => void;
  readonly stroke: (pen: Pen, shape: Geometry<R>, view: Viewport) => void;
};

type Question<T> = <R extends PlaneRegion, G extends string>(
  kind: PlaneKind<R, G>,
  shape: Geometry<R>,
  painter: Painter<R>,
) => T;

/** The one place that tells the kinds apart. */
function ask<T>(shape: Shape, question: Question<T>): T {
  switch (shape.kind) {
    case "box":
      return question(planeKinds.box, shape, box);
  }
}

/** The region with another shape. */
export function reshaped(region: PlaneRegion, shape: Shape): PlaneRegion {
  switch (shape.kind) {
    case "box":
      return { ...region, ...shape };
  }
}

export function liesOnPlane(region: AnyRegion): region is PlaneRegion {
  return isPlaneKind(region.kind);
}

function isPlaneKind(kind: string): kind is PlaneRegion["kind"] {
  return Object.hasOwn(planeKinds, kind);
}

/** The tool that draws a kind, where that kind lies on a plane. */
export function drawing(kind: string | undefined): ShapeTool | undefined {
  return kind !== undefined && isPlaneKind(kind) ? planeKinds[kind].draw : undefined;
}

export function grips(shape: Shape): readonly Grip[] {
  return ask(shape, (kind, it) =>
    [...kind.grips(it)].map(([name, at]) => ({ name, at, tool: kind.pull(it, name) })),
  );
}

export function moving(shape: Shape): ShapeTool {
  return ask<ShapeTool>(shape, (kind, it) => kind.pull(it, "all"));
}

export function shifted(shape: Shape, by: Point, plane: Plane): Shape {
  return ask<Shape>(shape, (kind, it) => kind.shift(it, by, plane));
}

export function grown(shape: Shape, by: Point, plane: Plane): Shape {
  return ask<Shape>(shape, (kind, it) => kind.grow(it, by, plane));
}

export function hits(shape: Shape, at: Point, slack: number): boolean {
  return ask(shape, (kind, it) => kind.hit(it, at, slack));
}

export function boundsOf(shape: Shape): Bounds {
  return ask(shape, (kind, it) => kind.bounds(it));
}

export function areaOf(shape: Shape): number {
  return ask(shape, (kind, it) => kind.area(it));
}

export function fill(pen: Pen, shape: Shape, view: Viewport): void {
  ask(shape, (_, it, painter) => painter.fill(pen, it, view));
}

export function stroke(pen: Pen, shape: Shape, view: Viewport): void {
  ask(shape, (_, it, painter) => painter.stroke(pen, it, view));
}

/** What it is and where it lies, in words. */
export function describe(shape: Shape, called = ""): string {
  return ask(shape, (kind, it) => `${called || kind.title}, ${kind.describe(it)}`);
}
