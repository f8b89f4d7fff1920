// What the commands that mark are given, and the words that they share.

import type { RefObject } from "react";
import type { Command } from "../../core/command";
import { sourcesOf } from "../../core/interface";
import { modalities } from "../../modalities";
import type { AnyRegion, AnySource, AnySpace, Interface, Task } from "../../schema.gen";
import { isPaged, pagesOf } from "../items";
import type { Assistant } from "../useAssistant";
import type { Editing } from "../useEditing";
import type { Reviewing } from "../useReviewing";

export type Given = {
  readonly face: Interface;
  readonly task: Task;
  readonly editing: Editing;
  readonly locked: boolean;
  /** The source that somebody pointed at last, or went to by key. */
  readonly turnedTo: string;
  readonly turned: ReadonlyMap<string, number>;
  readonly spaces: Readonly<Record<string, AnySpace>>;
  /** What the views offer. */
  readonly views: readonly Command[];
  /** What all of it stands in. */
  readonly root: RefObject<HTMLElement | null>;
  readonly announce: (words: string) => void;
  readonly assistant?: Assistant | undefined;
  readonly reviewing?: Reviewing | undefined;
};

/** A source, and of several pages the one that is shown. */
export type Place = { readonly source: AnySource; readonly item: number | undefined };

/** Where people work: on the source turned to, or on the first that such regions are drawn on. */
export function workedOn(
  { face, task, turned, turnedTo }: Given,
  drawn?: readonly AnyRegion["kind"][],
): Place | undefined {
  const sources = sourcesOf(face).filter(({ kind }) => {
    const { draws } = modalities[kind];
    return draws.some((each) => drawn?.includes(each) ?? true);
  });
  const source = sources.find(({ name }) => name === turnedTo) ?? sources[0];
  return source && shownOf(source, task, turned.get(source.name));
}

/** Where a region lies. */
export function placeOf({ face, task }: Given, { source, item }: AnyRegion): Place | undefined {
  const found = sourcesOf(face).find(({ name }) => name === source);
  return found && shownOf(found, task, item ?? 0);
}

function shownOf(source: AnySource, task: Task, item = 0): Place {
  if (isPaged(source)) return { source, item };
  const pages = pagesOf(source, task.data);
  return { source, item: pages && Math.min(item, pages.length - 1) };
}

export const things = (count: number): string => (count === 1 ? "1 region" : `${count} regions`);
