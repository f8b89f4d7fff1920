// One source with its labels, its view and what is asked about its items.

import { useState } from "react";
import { askedOf, labelsOf, questionsOf } from "../core/interface";
import { titleOf } from "../core/title";
import { hasSlots, modalities } from "../modalities";
import type { AnySource } from "../schema.gen";
import { AskedOfItem } from "./Asked";
import { Beside } from "./Beside";
import { isPaged, isRanked, itemsOf, pagesOf, standBeside } from "./items";
import { Filter } from "./layout/Filter";
import { filtersOf } from "./layout/narrowing";
import { Pager } from "./layout/Pager";
import { useWork } from "./layout/work";
import { SourceView } from "./SourceView";
import { Thumbnails } from "./Thumbnails";

export function Source({ source }: { readonly source: AnySource }) {
  const { face, task, editing, arranged, turned, marking, assistant, onTurn, onItem } = useWork();
  const [counted, setCounted] = useState<number>();
  if (isRanked(source, face)) return null;
  const pages = pagesOf(source, task.data);
  const paged = isPaged(source);
  const count = pages?.length ?? counted ?? (paged ? Number.POSITIVE_INFINITY : 1);
  const item = Math.min(turned.get(source.name) ?? 0, count - 1);
  const shown = pages || paged ? item : undefined;
  const sets = labelsOf(face, source.name).filter((set) => editing.shown.has(set));
  return (
    <section
      className="el-source"
      aria-label={titleOf(source)}
      onFocusCapture={() => onTurn(source.name)}
      onPointerDownCapture={() => onTurn(source.name)}
    >
      {source.title && <h3 dir="auto">{source.title}</h3>}
      {/* Where its author laid the page out, the labels have a place of their own. */}
      {!arranged &&
        marking &&
        sets.map((set) => (
          <div key={set.name} className="el-labelling">
            {filtersOf(set.name, face).map((filter) => (
              <Filter key={filter.placeholder} node={filter} />
            ))}
            <marking.Palette set={set} />
          </div>
        ))}
      {marking && <marking.Tools source={source} />}
      {pages && standBeside(source, pages) ? (
        <Beside source={source} count={pages.length} at={item} />
      ) : (
        <>
          {count > 1 && Number.isFinite(count) && (
            <Pager
              label={`Pages of ${titleOf(source)}`}
              at={item}
              count={count}
              onTurn={(next) => onItem(source.name, next)}
            />
          )}
          {source.kind === "image" && pages && pages.length > 1 && (
            <Thumbnails source={source} images={pages} at={item} />
          )}
          <SourceView source={source} item={shown} onItems={paged ? setCounted : undefined} />
        </>
      )}
      {assistant && <assistant.kit.AskBar source={source} item={shown} />}
      <BelowItems source={source} />
    </section>
  );
}

/** What is asked about items that have no place for it, one item at a time. */
function BelowItems({ source }: { readonly source: AnySource }) {
  const { face, task, turned, onItem } = useWork();
  const isAsked = questionsOf(face).some(
    (question) => question.per_item && askedOf(question, face) === source.name,
  );
  if (!isAsked || (hasSlots(source) && modalities[source.kind].load)) return null;
  const pages = pagesOf(source, task.data);
  if (pages && standBeside(source, pages)) return null;
  const count = itemsOf(source, task.data)?.length ?? 1;
  const item = Math.min(turned.get(source.name) ?? 0, count - 1);
  return (
    <>
      {!pages && count > 1 && (
        <Pager
          label={`Items of ${titleOf(source)}`}
          at={item}
          count={count}
          onTurn={(next) => onItem(source.name, next)}
        />
      )}
      <AskedOfItem key={item} source={source.name} item={item} />
    </>
  );
}
