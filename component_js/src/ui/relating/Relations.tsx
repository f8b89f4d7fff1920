// What relates to what: the list of relations, and the way to make one.

import {
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { putting, relationsIn, removing } from "../../core/part";
import { isGuessed, nameOf } from "../../core/relation";
import { useLatest } from "../../latest";
import type { Relation, Relations as RelationsNode } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { useWork } from "../layout/work";
import type { Board } from "../places";
import { Controls, Hint, RelateButton } from "./Controls";
import type { RelatingStore } from "./createRelating";
import { matching } from "./matching";
import { RelationRow, type RowActions } from "./RelationRow";
import { pickedIn, relateCommand } from "./relatingCommands";
import css from "./relations.css?inline";
import { showsFor } from "./shows";

const Arrows = lazy(async () => ({ default: (await import("../arrows/Arrows")).Arrows }));

type Props = {
  readonly node: RelationsNode;
  readonly store: RelatingStore;
  readonly board: Board | undefined;
};

/** Fewer are seen at a glance. */
const MANY = 8;

export function Relations({ node, store, board }: Props) {
  const work = useWork();
  const { editing, looks, locked, announce } = work;
  const { editor, parts, regions, selection } = editing;
  const titleId = useId();
  const place = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [query, setQuery] = useState("");
  const relations = useMemo(() => relationsIn(parts), [parts]);
  const byId = useMemo(() => new Map(regions.map((region) => [region.id, region])), [regions]);
  const shown = useMemo(
    () =>
      matching(relations, query, { node, regionOf: (id) => byId.get(id), titleOf: looks.titleOf }),
    [relations, query, node, byId, looks],
  );
  const latest = useLatest({ store, shown, announce, board });
  const relating = store.state();
  const picked = pickedIn(relating, { editing })?.id;
  useSheet(place, css);

  const at = shown.findIndex(({ id }) => id === relating.current);
  const made = at === -1 ? undefined : relating.current;
  useEffect(() => {
    if (made !== undefined) reveal(list.current, at);
  }, [made, at]);

  const actions: RowActions = useMemo(
    () => ({
      onPoint({ id, start, end }) {
        // What is chosen while relating is the end of a relation, and no row.
        if (latest.current.store.state().mode) return;
        latest.current.store.point(id);
        const there = [start, end].filter((each) => editor.state().parts.has(each));
        editor.select(there);
        for (const places of latest.current.board?.all().values() ?? []) places.reveal?.(there);
      },
      onChange: (relation, said) => {
        editor.commit(putting(editor.state().parts, relation));
        latest.current.announce(said);
      },
      onRemove({ id }) {
        const rows = latest.current.shown;
        const index = rows.findIndex((each) => each.id === id);
        const next = index + 1 < rows.length ? index + 1 : index - 1;
        // Before it is gone, so that the keys never fall out of the list.
        focusRow(list.current, next) || title.current?.focus();
        editor.commit(removing(editor.state().parts, new Set([id])));
        latest.current.announce("Relation deleted.");
      },
    }),
    [editor, latest],
  );

  const isEmpty = relations.length === 0 && (locked || regions.length < 2);
  const shows = showsFor(relating.shows, relations.length);
  return (
    <>
      <span ref={place} hidden />
      {board && (
        <Suspense fallback={null}>
          <Arrows node={node} store={store} board={board} relations={relations} shows={shows} />
        </Suspense>
      )}
      {!isEmpty && (
        <section className="el-relations" aria-labelledby={titleId}>
          <header>
            <h3 id={titleId} ref={title} tabIndex={-1}>
              {node.title || "Relations"}{" "}
              <span className="el-region-count">{relations.length.toLocaleString()}</span>
            </h3>
            {!locked && <RelateButton mode={relating.mode} command={relateCommand(store, work)} />}
          </header>
          {relating.mode && <Hint mode={relating.mode} name={named} />}
          {relations.length === 0 && !relating.mode && (
            <p className="el-empty">
              Nothing is related yet. Select a region, press “Relate to …” and choose the other one.
            </p>
          )}
          {relations.length > 0 && (
            <Controls
              isLong={relations.length >= MANY}
              query={query}
              shows={shows}
              onQuery={setQuery}
              onShow={store.show}
            />
          )}
          {relations.length > 0 && shown.length === 0 && (
            <p className="el-empty" role="status">
              Nothing matches “<bdi>{query}</bdi>”.
            </p>
          )}
          {shown.length > 0 && (
            <ul ref={list} onKeyDown={walk}>
              {shown.map((relation, index) => (
                <RelationRow
                  key={relation.id}
                  relation={relation}
                  start={byId.get(relation.start)}
                  end={byId.get(relation.end)}
                  node={node}
                  looks={looks}
                  locked={locked}
                  current={index === at}
                  reachable={index === Math.max(at, 0)}
                  selected={isSelected(relation, selection)}
                  picked={relation.id === picked}
                  predicted={isGuessed(relation, parts)}
                  {...actions}
                />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );

  function named(id: string): string {
    const region = byId.get(id);
    return region ? nameOf(region, looks.titleOf) : "";
  }
}

function isSelected({ start, end }: Relation, selection: ReadonlySet<string>): boolean {
  return selection.size === 2 && selection.has(start) && selection.has(end);
}

/** Arrow keys go from row to row, from wherever in a row they are pressed. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.children];
  const from = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(from + 1, rows.length - 1),
    ArrowUp: Math.max(from - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const to = places[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  focusRow(event.currentTarget, to);
}

function focusRow(list: Element | null, index: number): boolean {
  const button = list?.children[index]?.querySelector("button");
  button?.focus();
  return button !== null && button !== undefined;
}

/** Scrolls the list and not the page. */
function reveal(list: HTMLElement | null, index: number): void {
  const row = list?.children[index];
  if (!list || !row) return;
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < frame.top) list.scrollTop += place.top - frame.top;
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
}
