// The tools that a source offers: what each is called, whether it can be taken, and its key.

import { jointsOf } from "../../core/interface";
import { kinds, type Way } from "../../regions";
import type { AnyRegion, AnySource } from "../../schema.gen";
import type { AskTool } from "../asking/askTools";
import { keysOf } from "../keys";
import type { Editing } from "../useEditing";
import type { Given } from "./given";

export type Offer = {
  /** "" for what picks. */
  readonly name: string;
  readonly title: string;
  readonly key: string;
  readonly taken: boolean;
  /** What has to be done before it can be taken; "" if it can. */
  readonly wants: string;
  /** Of a tool that asks a model. */
  readonly picture?: string;
};

/** Nothing where there is nothing to choose: a kind whose only tool has no key needs none. */
export function offersOn(
  source: AnySource,
  editing: Editing,
  used: ReadonlySet<string>,
  asking: readonly AskTool[] = [],
): readonly Offer[] {
  const ways = editing.waysOn(source);
  if (ways.length < 2 && !ways[0]?.key) return [];
  const drawn = editing.drawingOn(source)?.tool ?? "";
  const taken = editing.toolOn(source);
  const inHand = (drawn && asking.find(({ name }) => name === taken)?.name) || drawn;
  const keyOf = (key: string): string => (used.has(key) ? "" : key);
  const { selected } = editing;
  const here = selected?.source === source.name ? selected : undefined;
  const set = editing.setFor(source);
  const jointed = set !== undefined && jointsOf(set, editing.labelsFor(source)).length > 0;
  return [
    { name: "", title: "Select", key: keyOf("v"), taken: inHand === "", wants: "" },
    ...ways.map((way) => ({
      name: way.name,
      title: way.title,
      key: keyOf(way.key),
      taken: inHand === way.name,
      wants: wantsFor(way, here, jointed),
    })),
    ...asking.map(({ name, title, key, picture }) => ({
      ...{ name, title, key: keyOf(key), taken: inHand === name, wants: "", picture },
    })),
  ];
}

/** `jointed` is true where the label in hand has joints to be set. */
function wantsFor({ onto, kind }: Way, selected: AnyRegion | undefined, jointed: boolean): string {
  if (kind === "skeleton" && !jointed) return "Pick a label that has joints first";
  if (!onto || (selected?.kind === kind && !selected.locked)) return "";
  return `Select a ${kinds[kind].title.toLowerCase()} first`;
}

/** The keys that an interface's author gave away, and those of the views. */
export function keysUsed({ face, views }: Pick<Given, "face" | "views">): ReadonlySet<string> {
  const authors = [...keysOf(face).values()].flatMap((own) => [...own.values()]);
  const offered = views.flatMap(({ shortcut }) => shortcut ?? []);
  return new Set([...authors, ...offered].map((key) => key.toLowerCase()));
}
