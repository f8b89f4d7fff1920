// The list of what is marked, what is asked about the one that is selected, and how they relate.

import { useCallback, useMemo, useRef } from "react";
import { questionsOf, relationsOf, sourcesOf } from "../../core/interface";
import { reordering } from "../../core/part";
import type { AnyRegion } from "../../schema.gen";
import { AskedOfRegion } from "../Asked";
import { ErrorBoundary, ErrorNote } from "../ErrorNote";
import { isPaged, pagesOf } from "../items";
import { useWork } from "../layout/work";
import type { Listing } from "../reviewing/Listed";
import { RegionList } from "./RegionList";
import { textsOf } from "./texts";
import { useSameField } from "./useSameField";

export function Marked() {
  const { face, task, editing, looks, arranged, locked, relating, reviewing } = useWork();
  const { announce, onProblem } = useWork();
  const relations = relationsOf(face);
  const paged = useMemo(
    () =>
      new Set(
        sourcesOf(face)
          .filter((source) => isPaged(source) || (pagesOf(source, task.data)?.length ?? 0) > 1)
          .map(({ name }) => name),
      ),
    [face, task],
  );
  const titleOf = useCallback(
    (region: AnyRegion): string => {
      const title = looks.titleOf(region);
      return paged.has(region.source) ? `${title}, page ${(region.item ?? 0) + 1}` : title;
    },
    [looks, paged],
  );
  const { editor } = editing;
  const { placeOf } = looks;
  const reorder = useCallback(
    (order: readonly string[]) => editor.commit(reordering(editor.state().parts, order)),
    [editor],
  );
  const textOf = useMemo(
    () => textsOf(editing.editor, titleOf, placeOf),
    [editing.editor, titleOf, placeOf],
  );
  const place = useRef<HTMLSpanElement>(null);
  useSameField(place, editing.selected?.id);
  const asked = arranged ? [] : questionsOf(face).filter(({ per_region }) => per_region);
  const list = (listing: Partial<Listing>) => (
    <RegionList
      regions={editing.regions}
      selection={editing.selection}
      titleOf={titleOf}
      textOf={textOf}
      placeOf={placeOf}
      colorOf={looks.colorOf}
      locked={locked}
      onSelect={editing.editor.select}
      onWalk={relating.walkTo}
      onChange={editing.change}
      onReorder={reorder}
      announce={announce}
      {...listing}
    />
  );
  return (
    <>
      <span ref={place} hidden />
      {reviewing && <reviewing.ReviewBar />}
      {reviewing ? <reviewing.Listed>{list}</reviewing.Listed> : list({})}
      {reviewing && <reviewing.Rejected />}
      {asked.map((question) => (
        <AskedOfRegion key={question.name} question={question} />
      ))}
      {relations && (
        <ErrorBoundary
          title="Relations cannot be shown"
          onError={(problem) => onProblem(relations.name, problem)}
        >
          {relating.kit === null && (
            <ErrorNote title="Relations cannot be shown">They could not be loaded.</ErrorNote>
          )}
          {relating.kit && relating.store && (
            <relating.kit.Relations
              node={relations}
              store={relating.store}
              board={relating.board}
            />
          )}
        </ErrorBoundary>
      )}
    </>
  );
}
