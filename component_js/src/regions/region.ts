// What every region kind brings, and how the kinds of a plane, of a passage, of a table and of time differ.

import type { Stretch } from "../core/clock";
import type { BlockOf, Grain, Offsets } from "../core/text";
import type { Tool } from "../core/tool";
import type { AnyRegion, AnySpace, Cells, Grid, Plane, Timeline } from "../schema.gen";

type Shared =
  | "id"
  | "source"
  | "labels"
  | "score"
  | "derived_from"
  | "confirmed"
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

/** A tool by the name that its kind has for it, and the points of a skeleton that it would set. */
export type Drawing = {
  readonly kind: AnyRegion["kind"];
  readonly tool: string;
  readonly joints: readonly string[];
  /** All that the labels in hand may be drawn as, for where the place says which. */
  readonly kinds?: readonly AnyRegion["kind"][];
};

export type Point = { readonly x: number; readonly y: number };

export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A tool as people meet it: its word and its key, "" for none. */
export type ToolWords = {
  readonly title: string;
  readonly key: string;
  /** It only goes on with a region of its kind, which must be selected. */
  readonly onto?: boolean;
};

/** A kind in words: all that is known of it before anything is drawn. */
export type RegionKind<R extends AnyRegion> = {
  /** The word for it, as in "Box". */
  readonly title: string;
  /** Where it lies, in words: what a screen reader says after its label. `space` is known once it is shown. */
  readonly describe: (region: Geometry<R>, space?: AnySpace, plays?: boolean) => string;
  /** True of one that no author can have meant: what reads it back refuses it. */
  readonly isImpossible?: (region: Geometry<R>) => boolean;
  /** Its tools by name, the usual one first; none where nothing draws it. */
  readonly tools: Readonly<Record<string, ToolWords>>;
  /** Stays selected once it is drawn: the next stroke goes on with it. */
  readonly goesOn?: true;
};

/** A plane with what a tool needs to know of the moment it is worked in. */
export type Workplane = Plane & {
  /** How far off a click may be and still mean the same place, in pixels of the image. */
  readonly slack: number;
  /** The width of a brush, in pixels of the image. */
  readonly breadth: number;
  /** What the points of a skeleton are called, in order. */
  readonly joints: readonly string[];
};

export type PlaneTool<R extends AnyRegion> = Tool<Point, Workplane, Geometry<R>>;

/** What a tool makes: something new, or more of a region that is there. */
export type Making<R extends AnyRegion> = {
  readonly anew?: PlaneTool<R>;
  readonly onto?: (region: Geometry<R>) => PlaneTool<R>;
  /** Takes places between the pixels; to others only whole ones are told. */
  readonly fine?: true;
  /** Its strokes are as wide as the brush. */
  readonly broad?: true;
};

/** A region kind of a plane. A grip is a place to take it by, named for what it does. */
export type PlaneKind<
  R extends AnyRegion,
  Grip extends string = string,
  Name extends string = string,
> = {
  /** By the names that the kind has for its tools. */
  readonly tools: { readonly [Each in Name]: Making<R> };
  /** `pixel` is the length of one of the screen, in pixels of the image. */
  readonly grips: (region: Geometry<R>, pixel: number, plane: Plane) => ReadonlyMap<Grip, Point>;
  /** Where its grips are shows already, and nothing may be put over them. */
  readonly bare?: true;
  readonly pull: (region: Geometry<R>, grip: Grip | "all") => PlaneTool<R>;
  /** `bones` are those that its labels say. */
  readonly hit: (region: Geometry<R>, at: Point, slack: number, bones: Bones) => boolean;
  readonly bounds: (region: Geometry<R>) => Bounds;
  readonly area: (region: Geometry<R>) => number;
  /** Its edges as closed rings or open lines, for what snaps to them. */
  readonly outline: (region: Geometry<R>) => readonly (readonly Point[])[];
  /** Move it by whole pixels, as far as the plane allows. */
  readonly shift: (region: Geometry<R>, by: Point, plane: Plane) => Geometry<R>;
  /** Pull its far end. */
  readonly grow: (region: Geometry<R>, by: Point, plane: Plane) => Geometry<R>;
  /** Turn it clockwise about its middle; kinds that have no turn leave it out. */
  readonly turn?: (region: Geometry<R>, degrees: number, plane: Plane) => Geometry<R>;
  /** All of the plane as one region. */
  readonly whole?: (plane: Plane) => Geometry<R>;
  /** Without the corner at a grip; undefined where too little would be left. */
  readonly without?: (region: Geometry<R>, grip: Grip) => Geometry<R> | undefined;
  /** With another corner behind the one at a grip. */
  readonly split?: (region: Geometry<R>, grip: Grip) => Geometry<R>;
  /** With the other of two things said of the place at a grip, such as that it is covered. */
  readonly toggle?: (region: Geometry<R>, grip: Grip) => Geometry<R>;
};

/** The pairs of joints of a skeleton that a line joins. */
export type Bones = readonly (readonly [string, string])[];

/** A region kind of a passage; places are offsets in code points. */
export type PassageKind<R extends AnyRegion> = {
  readonly draw: Tool<number, PassageText, Geometry<R>>;
};

/** A text, and the least that is marked of it: what a tool needs to keep to whole ones. */
export type PassageText = {
  readonly text: string;
  readonly grain: Grain;
  /** Of its page, where it has other blocks than its lines. */
  readonly blockOf?: BlockOf;
  /** Counted already, for a long text. */
  readonly offsets?: Offsets;
};

/** Both counted from 0. */
export type CellAt = { readonly row: number; readonly column: number };

/** A table with what stands in its cells. */
export type Worktable = Grid & {
  readonly quote: (cells: Pick<Cells, "row" | "column" | "rows" | "columns">) => string;
};

export type GridTool<R extends AnyRegion> = Tool<CellAt, Worktable, Geometry<R>>;

/** A region kind of a table; places are cells. */
export type GridKind<R extends AnyRegion> = {
  readonly draw: GridTool<R>;
  readonly pull: (region: Geometry<R>, grip: "start" | "end" | "all") => GridTool<R>;
};

/** Time with what a tool needs to know of the moment it is worked in. */
export type Worktime = Timeline & {
  /** A drag that ends nearer than this draws nothing, in seconds. */
  readonly slack: number;
  /** The channel that is drawn on; null where it is about all of them. */
  readonly channel: string | null;
};

export type TimeTool<R extends AnyRegion> = Tool<number, Worktime, Geometry<R>>;

/** A region kind that lies in time; places are seconds. */
export type TimeKind<R extends AnyRegion, Name extends string = string> = {
  readonly tools: { readonly [Each in Name]: TimeTool<R> };
  readonly extent: (region: Geometry<R>) => Stretch;
  readonly pull: (region: Geometry<R>, grip: "start" | "end" | "all") => TimeTool<R>;
  readonly shift: (region: Geometry<R>, by: number, time: Stretch) => Geometry<R>;
  readonly moved: (
    region: Geometry<R>,
    end: "start" | "end",
    to: number,
    time: Stretch,
  ) => Geometry<R>;
  readonly split: (
    region: Geometry<R>,
    at: number,
  ) => readonly [Geometry<R>, Geometry<R>] | undefined;
  readonly joined: (regions: readonly [Geometry<R>, ...Geometry<R>[]]) => Geometry<R>;
};

/** What came of many drawn at once: made, there already, and left because a label had no more room. */
export type Drawn = { readonly made: number; readonly there: number; readonly left: number };
