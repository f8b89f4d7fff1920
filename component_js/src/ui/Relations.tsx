// What relates to what: the list of relations, and the way to make one.

import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import { spoken } from "../core/command";
import { putting, relationsIn, removing } from "../core/part";
import { nameOf } from "../core/relation";
import { useLatest } from "../latest";
import type { Relation, Relations as RelationsNode } from "../schema.gen";
import type { Looks } from "./looks";
import { RelationRow, type RowActions } from "./RelationRow";
import type { Editing } from "./useEditing";
import type { Relating } from "./useRelating";
import "./relations.css";

type Props = {
  readonly node: RelationsNode;
  readonly editing: Editing;
  readonly looks: Looks;
  readonly locked: boolean;
  readonly relating: Relating;
  readonly announce: (words: string) => void;
};

export function Relations({ node, editing, looks, locked, relating, announce }: Props) {
  const { editor, parts, regions, selection } = editing;
  const titleId = useId();
  const list = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const relations = useMemo(() => relationsIn(parts), [parts]);
  const byId = useMemo(() => new Map(regions.map((region) => [region.id, region])), [regions]);
  const latest = useLatest({ relating, relations, announce });

  const at = relations.findIndex(({ id }) => id === relating.current);
  const made = at === -1 ? undefined : relating.current;
  useEffect(() => {
    if (made !== undefined) reveal(list.current, at);
  }, [made, at]);

  const actions: RowActions = useMemo(
    () => ({
      onPoint({ id, start, end }) {
        // What is chosen while relating is the end of a relation, and no row.
        if (latest.current.relating.mode) return;
        latest.current.relating.point(id);
        editor.select([start, end].filter((each) => editor.state().parts.has(each)));
      },
      onChange: (relation, said) => {
        editor.commit(putting(editor.state().parts, relation));
        latest.current.announce(said);
      },
      onRemove({ id }) {
        const rows = latest.current.relations;
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

  if (relations.length === 0 && (locked || regions.length < 2)) return null;
  return (
    <section className="el-relations" aria-labelledby={titleId}>
      <header>
        <h3 id={titleId} ref={title} tabIndex={-1}>
          {node.title || "Relations"} <span className="el-region-count">{relations.length}</span>
        </h3>
        {!locked && <RelateButton relating={relating} />}
      </header>
      {relating.mode && <Hint relating={relating} name={named} />}
      {relations.length === 0 && !relating.mode && (
        <p className="el-empty">
          Nothing is related yet. Select a region, press “Relate to …” and choose the other one.
        </p>
      )}
      {relations.length > 0 && (
        <ul ref={list} onKeyDown={walk}>
          {relations.map((relation, index) => (
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
              {...actions}
            />
          ))}
        </ul>
      )}
    </section>
  );

  function named(id: string): string {
    const region = byId.get(id);
    return region ? nameOf(region, looks.titleOf) : "";
  }
}

function RelateButton({ relating }: { readonly relating: Relating }) {
  const { command, mode } = relating;
  const key = spoken(command.shortcut ?? "");
  return (
    <button
      type="button"
      className="el-button el-relate"
      aria-keyshortcuts={command.shortcut}
      title={mode ? "Stop relating (Esc)" : `${command.label} (${key})`}
      disabled={!command.enabled}
      onClick={command.run}
    >
      {mode ? "Stop" : command.label}
    </button>
  );
}

type HintProps = { readonly relating: Relating; readonly name: (id: string) => string };

function Hint({ relating: { mode }, name }: HintProps) {
  if (!mode) return null;
  const start = <bdi>“{name(mode.start)}”</bdi>;
  const aimed = mode.aim !== undefined && mode.aim !== mode.start;
  return (
    <p className="el-relating">
      {aimed ? (
        <>
          <kbd>Enter</kbd> relates {start} to <bdi>“{name(mode.aim ?? "")}”</bdi>.
        </>
      ) : (
        <>Choose the region that {start} relates to.</>
      )}{" "}
      <kbd>Esc</kbd> stops.
    </p>
  );
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
