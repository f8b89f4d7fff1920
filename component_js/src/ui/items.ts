// Sources that show several things: how many, and what is shown of them.

import { questionsOf } from "../core/interface";
import { shownBy } from "../core/lookup";
import type { AnySource, Interface, Json, Task } from "../schema.gen";

/** What a source shows, where it is a list. */
export function itemsOf(source: AnySource, data: Task["data"]): readonly Json[] | undefined {
  const found = shownBy(source, data);
  return "shown" in found && Array.isArray(found.shown) ? found.shown : undefined;
}

/** What a source shows on pages, one at a time: its images, or its texts. */
export function pagesOf(source: AnySource, data: Task["data"]): readonly Json[] | undefined {
  return source.kind === "image" || source.kind === "text" ? itemsOf(source, data) : undefined;
}

/** Whether it is one file with several pages, which its view counts and turns. */
export function isPaged({ kind }: AnySource): boolean {
  return kind === "document";
}

/** More images than this would be too small, and too much to hold at once. */
const MOST_BESIDE = 12;

/** Whether the images of a source stand side by side, rather than on pages. */
export function standBeside(source: AnySource, images: readonly Json[]): boolean {
  const many = images.length > 1 && images.length <= MOST_BESIDE;
  return source.kind === "image" && source.side_by_side && many;
}

/** A list that is put in order is shown where it is put in order. */
export function isRanked(source: AnySource, face: Interface): boolean {
  const about = questionsOf(face).filter(({ of }) => of === source.name);
  return (
    source.kind === "list" &&
    about.some(({ kind }) => kind === "ranking") &&
    !about.some(({ per_item }) => per_item)
  );
}
