// The list of what is marked, what is asked about the one that is selected, and how they relate.

import { useMemo } from "react";
import { questionsOf, sourcesOf } from "../core/interface";
import type { AnyRegion } from "../schema.gen";
import { AskedOfRegion } from "./Asked";
import { imagesOf } from "./items";
import { useWork } from "./layout/work";
import { RegionList } from "./RegionList";
import { Relations } from "./Relations";

export function Marked() {
  const { face, task, editing, looks, arranged, locked, relating, announce } = useWork();
  const paged = useMemo(
    () =>
      new Set(
        sourcesOf(face)
          .filter((source) => (imagesOf(source, task.data)?.length ?? 0) > 1)
          .map(({ name }) => name),
      ),
    [face, task],
  );
  const titleOf = (region: AnyRegion): string => {
    const title = looks.titleOf(region);
    return paged.has(region.source) ? `${title}, page ${(region.item ?? 0) + 1}` : title;
  };
  const asked = arranged ? [] : questionsOf(face).filter(({ per_region }) => per_region);
  return (
    <>
      <RegionList
        regions={editing.regions}
        selection={editing.selection}
        titleOf={titleOf}
        colorOf={looks.colorOf}
        onSelect={editing.editor.select}
        onWalk={relating.walkTo}
      />
      {asked.map((question) => (
        <AskedOfRegion key={question.name} question={question} />
      ))}
      <Relations
        face={face}
        editing={editing}
        looks={looks}
        locked={locked}
        relating={relating}
        announce={announce}
      />
    </>
  );
}
