// What every region kind brings, and how the kinds of a plane and of a passage differ.

import type { Tool } from "../core/tool";
import type { AnyRegion, Passage, Plane } from "../schema.gen";

type Shared =
  | "id"
  | "source"
  | "labels"
  | "score"
  | "derived_from"
  | "item"
  | "parent"
  | "note"
  | "hidden"
  | "locked"
  | "meta";

/** A region without what all regions have: its kind and where it lies. */
export type Geometry<R extends AnyRegion = AnyRegion> = R extends AnyRegion
  ? Omit<R, Shared>
  : never;

export type Point = { readonly x: number; readonly y: number };

export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type RegionKind<R extends AnyRegion> = {
  /** The word for it, as in "Box". */
  readonly title: string;
  /** Where it lies, in words: what a screen reader says after its label. */
  readonly describe: (region: Geometry<R>) => string;
};

/** A region kind of a plane. A grip is a place to take it by, named for what it does. */
export type PlaneKind<R extends AnyRegion, Grip extends string = string> = RegionKind<R> & {
  readonly draw: Tool<Point, Plane, Geometry<R>>;
  readonly grips: (region: Geometry<R>) => ReadonlyMap<Grip, Point>;
  readonly pull: (region: Geometry<R>, grip: Grip | "all") => Tool<Point, Plane, Geometry<R>>;
  readonly hit: (region: Geometry<R>, at: Point, slack: number) => boolean;
  readonly bounds: (region: Geometry<R>) => Bounds;
  readonly area: (region: Geometry<R>) => number;
  /** Move it by whole pixels, as far as the plane allows. */
  readonly shift: (region: Geometry<R>, by: Point, plane: Plane) => Geometry<R>;
  /** Pull its far end. */
  readonly grow: (region: Geometry<R>, by: Point, plane: Plane) => Geometry<R>;
};

/** A region kind of a passage; places are offsets in code points. */
export type PassageKind<R extends AnyRegion> = RegionKind<R> & {
  readonly draw: Tool<number, PassageText, Geometry<R>>;
};

/** A passage with its text, which a tool needs to keep to whole characters and words. */
export type PassageText = Passage & { readonly text: string; readonly grain: "symbol" | "word" };
