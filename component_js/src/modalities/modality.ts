// What the chrome and the view of a modality say to each other.

import type { ComponentType, ReactNode } from "react";
import type { Company } from "../core/clock";
import type { Command } from "../core/command";
import type { Places } from "../regions/places";
import type { Bones, Geometry } from "../regions/region";
import type { AnyRegion, AnySource, AnySpace, Json, Mark } from "../schema.gen";

/** What a view shows: an address or a text, a list, or whatever JSON its modality takes. */
export type Shown<S extends AnySource> = S["kind"] extends "list" | "chat"
  ? readonly Json[]
  : S["kind"] extends "dialogue" | "series" | "table"
    ? Json
    : string;

/** A tool by the name that its kind has for it, and the points of a skeleton that it would set. */
export type Drawing = {
  readonly kind: AnyRegion["kind"];
  readonly tool: string;
  readonly joints: readonly string[];
  /** All that the labels in hand may be drawn as, for where the place says which. */
  readonly kinds?: readonly AnyRegion["kind"][];
};

/** Everything a view is given. It keeps no region of its own: it shows these and reports edits. */
export type ViewProps<S extends AnySource = AnySource> = {
  readonly source: S;
  /** What the task has for this source; of several images, one. */
  readonly shown: Shown<S>;
  readonly regions: readonly AnyRegion[];
  readonly selection: ReadonlySet<string>;
  /** The tool in hand; undefined where there is nothing to draw with, or something to pick. */
  readonly drawing: Drawing | undefined;
  readonly locked: boolean;
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  /** The pairs of joints that a line joins. */
  readonly bonesOf: (region: AnyRegion) => Bones;
  readonly activeColor: string;
  readonly activeBones: Bones;
  /** What else the task shows, and what runs together with it. */
  readonly company: Company;
  /** What a model proposes here, to be shown and not to be taken for regions. */
  readonly proposed?: readonly AnyRegion[] | undefined;
  /** What it was asked with. */
  readonly marks?: readonly Mark[] | undefined;
  readonly onDraw: (drawn: Geometry) => void;
  /** Regions that were edited together, or made or lost by it: one step to undo. */
  readonly onChange: (regions: readonly AnyRegion[], gone?: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  /** Once it is known how large the source is: before this, nothing can be drawn. */
  readonly onSpace: (space: AnySpace) => void;
  /** The source cannot be shown; the chrome puts an error note in its place. */
  readonly onError: (problem: string) => void;
  /** What the view can do beyond drawing, such as zooming; replaces what it offered before. */
  readonly onCommands: (commands: readonly Command[]) => void;
  /** Where its regions stand, as long as it is shown. */
  readonly onPlaces?: ((places: Places | undefined) => void) | undefined;
  /** What would be drawn if a label were picked now, such as what is selected in a text. */
  readonly onPending?: ((pending: Geometry | undefined) => void) | undefined;
  /** Say it to a screen reader. */
  readonly announce: (words: string) => void;
  /** What stands on each item of a list, such as what is asked about it. */
  readonly itemSlot?: ((item: number) => ReactNode) | undefined;
};

export type Modality<S extends AnySource> = {
  readonly title: string;
  /** The region kinds that its view has a tool for; the others are carried and listed. */
  readonly draws: readonly AnyRegion["kind"][];
  /** Its view has a place on each item for `itemSlot`. */
  readonly hasSlots?: true;
  /** Nothing, where its view is not built yet. */
  readonly load?: () => Promise<{
    readonly View: ComponentType<ViewProps<S>>;
    /** How it is worked on by key and by mouse, a line each. */
    readonly howTo?: string;
    /** Loads what a source of the next task shows; the answer lets go of it. */
    readonly ahead?: (shown: Json) => () => void;
  }>;
};
