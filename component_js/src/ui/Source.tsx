// One source with its labels, its view and what is asked about its items.

import { askedOf, labelsOf, questionsOf } from "../core/interface";
import { titleOf } from "../core/title";
import { hasSlots, modalities } from "../modalities";
import type { AnySource } from "../schema.gen";
import { AskedOfItem } from "./Asked";
import { Beside } from "./Beside";
import { imagesOf, isRanked, itemsOf, standBeside } from "./items";
import { Filter } from "./layout/Filter";
import { filtersOf } from "./layout/narrowing";
import { Pager } from "./layout/Pager";
import { useWork } from "./layout/work";
import { SourceView } from "./SourceView";
import { Thumbnails } from "./Thumbnails";

export function Source({ source }: { readonly source: AnySource }) {
  const { face, task, editing, arranged, turned, marking, assistant, onTurn, onItem } = useWork();
  if (isRanked(source, face)) return null;
  const images = imagesOf(source, task.data);
  const item = Math.min(turned.get(source.name) ?? 0, (images?.length ?? 1) - 1);
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
      {images && standBeside(source, images) ? (
        <Beside source={source} count={images.length} at={item} />
      ) : (
        <>
          {images && images.length > 1 && (
            <>
              <Pager
                label={`Pages of ${titleOf(source)}`}
                at={item}
                count={images.length}
                onTurn={(next) => onItem(source.name, next)}
              />
              <Thumbnails source={source} images={images} at={item} />
            </>
          )}
          <SourceView source={source} item={images ? item : undefined} />
        </>
      )}
      {assistant && <assistant.kit.AskBar source={source} item={images ? item : undefined} />}
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
  const images = imagesOf(source, task.data);
  if (images && standBeside(source, images)) return null;
  const count = itemsOf(source, task.data)?.length ?? 1;
  const item = Math.min(turned.get(source.name) ?? 0, count - 1);
  return (
    <>
      {source.kind !== "image" && count > 1 && (
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
