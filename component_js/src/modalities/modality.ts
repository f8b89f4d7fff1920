// What the chrome and the view of a modality say to each other.

import type { ComponentType, ReactNode } from "react";
import type { Choice } from "../core/command";
import type { Bones, Drawing, Drawn, Geometry } from "../regions/region";
import type { Viewing } from "../regions/viewing";
import type { AnyRegion, AnySource, AnySpace, Json, Mark } from "../schema.gen";

/** What a view shows: an address or a text, a list, or whatever JSON its modality takes. */
export type Shown<S extends AnySource> = S["kind"] extends "list" | "chat"
  ? readonly Json[]
  : S["kind"] extends "dialogue" | "series" | "table"
    ? Json
    : string;

/** What is written of regions, where a question asks for that: what a box on a page reads. */
export type Transcribing = {
  /** "" while nothing is. */
  readonly of: (id: string) => string;
  readonly take: (id: string, words: string) => void;
  /** What a region is called, and what it reads. */
  readonly titleOf: (region: AnyRegion) => string;
};

/** Everything a view is given. It keeps no region of its own: it shows these and reports edits. */
export type ViewProps<S extends AnySource = AnySource> = Viewing & {
  readonly source: S;
  /** What the task has for this source; of several images, one. */
  readonly shown: Shown<S>;
  /** The space that those were marked in that were there before, as it was measured then. */
  readonly known?: AnySpace | undefined;
  /** The tool in hand; undefined where there is nothing to draw with, or something to pick. */
  readonly drawing: Drawing | undefined;
  /** The pairs of joints that a line joins. */
  readonly bonesOf: (region: AnyRegion) => Bones;
  readonly activeBones: Bones;
  /** What a model proposes here, to be shown and not to be taken for regions. */
  readonly proposed?: readonly AnyRegion[] | undefined;
  /** What it was asked with. */
  readonly marks?: readonly Mark[] | undefined;
  /** Many at once, in one step to undo; undefined where nothing is labelled. */
  readonly onDrawAll?: ((drawn: readonly Geometry[]) => Drawn) | undefined;
  readonly onRemove: (ids: readonly string[]) => void;
  /** Once it is known how large the source is: before this, nothing can be drawn. */
  readonly onSpace: (space: AnySpace, item?: number) => void;
  /** The source cannot be shown; the chrome puts an error note in its place. */
  readonly onError: (problem: string) => void;
  /** What would be drawn if a label were picked now, such as what is selected in a text. */
  readonly onPending?: ((pending: Geometry | undefined) => void) | undefined;
  /** The labels that may be picked for it; none where this source is not marked by selecting. */
  readonly choices?: readonly Choice[] | undefined;
  /** The page that is shown, of a source with several. */
  readonly item?: number | undefined;
  /** How many there are, where the task says so. */
  readonly count?: number | undefined;
  /** Once it is known how many pages there are. */
  readonly onItems?: ((count: number) => void) | undefined;
  /** Turn to another page. */
  readonly onTurn?: ((item: number) => void) | undefined;
  /** Whether regions lie on a page: its space is told though nobody turns to it. */
  readonly isMarked?: ((item: number) => boolean) | undefined;
  readonly transcribing?: Transcribing | undefined;
  /** What stands on each item of a list, such as what is asked about it. */
  readonly itemSlot?: ((item: number) => ReactNode) | undefined;
  /** The titles of what is asked about each item. */
  readonly itemAsks?: readonly string[] | undefined;
  /** The item to be shown: something about it was left without an answer. */
  readonly sought?: { readonly item?: number | null } | undefined;
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
