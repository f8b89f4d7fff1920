// What every part of the page knows of the work on its task.

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Company } from "../../core/clock";
import type { Command } from "../../core/command";
import { isSource, walk } from "../../core/interface";
import type { Annotation, AnyNode, AnySpace, Header, Interface, Task } from "../../schema.gen";
import type { Keys } from "../keys";
import type { Looks } from "../looks";
import type { Assistant } from "../useAssistant";
import type { Editing } from "../useEditing";
import type { Marking } from "../useMarking";
import type { Relating } from "../useRelating";
import type { Reviewing } from "../useReviewing";
import type { Heading } from "./headings";
import type { Heads } from "./heads";
import type { Queries } from "./narrowing";

/** A node that is to come in sight, wherever it is folded away; of a source, which item. */
export type Sought = { readonly node: AnyNode; readonly item?: number | null };

export type Work = {
  readonly face: Interface;
  readonly task: Task;
  readonly editing: Editing;
  readonly looks: Looks;
  readonly commands: readonly Command[];
  /** Those of them that the view which is worked on offers. */
  readonly views: readonly Command[];
  /** What marks things; undefined where nothing is marked. */
  readonly marking: Marking | undefined;
  /** The host's model; undefined where nobody answers. */
  readonly assistant?: Assistant | undefined;
  /** What corrects predictions; undefined where there are none. */
  readonly reviewing?: Reviewing | undefined;
  /** Those that the work goes on from, or the newest where it goes on from none. */
  readonly predictions?: readonly Annotation[];
  /** What the sources measured when the work was done that one goes on from. */
  readonly known?: Annotation["spaces"] | undefined;
  readonly locked: boolean;
  readonly relating: Relating;
  /** What was found to be missing or wrong when somebody submitted, by its key. */
  readonly gaps: ReadonlyMap<string, string>;
  readonly sought: Sought | undefined;
  readonly company: Company;
  readonly problems: Readonly<Record<string, string>>;
  /** Which item is shown of a source that shows several, one at a time. */
  readonly turned: ReadonlyMap<string, number>;
  readonly onItem: (source: string, item: number) => void;
  /** A source came on the page: from then on its size is waited for. */
  readonly onShow: (source: string) => void;
  readonly onSpace: (source: string, space: AnySpace) => void;
  /** `place` is the item of it that cannot be shown, where that is one of several. */
  readonly onProblem: (source: string, problem: string, place?: string) => void;
  readonly onCommands: (source: string, commands: readonly Command[]) => void;
  /** Somebody points at a source, or goes to it by key. */
  readonly onTurn: (source: string) => void;
  readonly announce: (words: string) => void;
};

/** What the page itself adds to it. */
export type Page = Work & {
  /** Its author laid it out; otherwise we do. */
  readonly arranged: boolean;
  readonly scope: string;
  readonly headings: ReadonlyMap<Header, Heading>;
  readonly heads: Heads;
  readonly keys: Keys;
  readonly queries: Queries;
  readonly onQuery: (name: string, query: string) => void;
};

const context = createContext<Page | undefined>(undefined);

export const WorkContext = context.Provider;

export function useWork(): Page {
  const work = useContext(context);
  if (!work) throw new Error("This stands on no page.");
  return work;
}

/** Which child is open: the one that people picked, or the one with what is sought or selected. */
export function useOpen(
  children: readonly AnyNode[],
  initial: number,
): readonly [number, (at: number) => void] {
  const { sought, editing } = useWork();
  const { selected } = editing;
  const [open, setOpen] = useState(initial);
  const [seen, setSeen] = useState<Sought>();
  const [seenRegion, setSeenRegion] = useState<string>();
  const bring = (matches: (node: AnyNode) => boolean): void => {
    const at = children.findIndex((child) => walk([child]).some(({ node }) => matches(node)));
    if (at !== -1) setOpen(at);
  };
  if (selected?.id !== seenRegion) {
    setSeenRegion(selected?.id);
    if (selected) bring((node) => isSource(node) && node.name === selected.source);
  }
  if (sought !== seen) {
    setSeen(sought);
    if (sought) bring((node) => node === sought.node);
  }
  return [open, setOpen];
}

/** Draws nodes: handed down, because what arranges nodes knows none of them. */
export type Draw = (nodes: readonly AnyNode[]) => ReactNode;
