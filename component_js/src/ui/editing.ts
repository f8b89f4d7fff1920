// What is known of the work on a task, and what can be done to it.

import type { Editor, EditorState } from "../core/editor";
import type { Way } from "../regions";
import type { Drawing, Geometry } from "../regions/region";
import type { AnyNode, AnyRegion, AnySource, Labels } from "../schema.gen";

/** How many parts an edit changed; `left` are those that are locked, or that had no room. */
export type Outcome = { readonly changed: number; readonly left: number };

export type Editing = EditorState & {
  readonly editor: Editor;
  /** The label names in hand, by the name of their set. */
  readonly inHand: ReadonlyMap<string, readonly string[]>;
  /** Give it to what waits for a label, else to what is selected, and have it in hand. */
  readonly pick: (set: Labels, label: string) => Outcome;
  /** From here on, what is selected in a source waits for its label. */
  readonly putDown: (source: AnySource) => void;
  /** What waits for a label on a source; undefined where nothing does any more. */
  readonly setPending: (source: AnySource, drawn: Geometry | undefined, item?: number) => void;
  /** Draw with this set from here on. */
  readonly turnTo: (set: Labels) => void;
  /** `item` is the one that is shown, of a source that shows several. */
  readonly draw: (source: AnySource, drawn: Geometry, item?: number) => void;
  readonly change: (regions: readonly AnyRegion[], gone?: readonly string[]) => void;
  readonly regions: readonly AnyRegion[];
  readonly regionsOn: (source: string, item?: number) => readonly AnyRegion[];
  readonly remove: (ids: Iterable<string>) => Outcome;
  /** The set of labels that draws on a source. */
  readonly setFor: (source: AnySource) => Labels | undefined;
  /** The tools that the labels in hand are drawn with on a source. */
  readonly waysOn: (source: AnySource) => readonly Way[];
  /** The one in hand; none where something is picked, or a label may not be used again. */
  readonly drawingOn: (source: AnySource) => Drawing | undefined;
  /** Take a tool by its name; "" puts it down, to pick what is there. */
  readonly take: (source: AnySource, tool: string) => void;
  /** The name of the tool that was taken last on a source, also of one that draws no region. */
  readonly toolOn: (source: AnySource) => string | undefined;
  /** What is drawn next on a source gets these. */
  readonly labelsFor: (source: AnySource) => readonly string[];
  /** The one region that is selected, if it is one. */
  readonly selected: AnyRegion | undefined;
  /** The nodes whose rules hold. */
  readonly shown: ReadonlySet<AnyNode>;
};
