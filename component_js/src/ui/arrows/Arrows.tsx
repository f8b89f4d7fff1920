// The arrows between regions, laid over the sources.

import { useEffect, useMemo, useRef } from "react";
import { sourcesOf } from "../../core/interface";
import { isRegion } from "../../core/part";
import { isGuessed } from "../../core/relation";
import { createScope } from "../../core/scope";
import { useLatest } from "../../latest";
import type { AnyRegion, Relation, Relations } from "../../schema.gen";
import { useSheet } from "../../sheet";
import { useWork } from "../layout/work";
import type { Board } from "../places";
import type { RelatingStore } from "../relating/createRelating";
import { pickedIn } from "../relating/relatingCommands";
import type { Shows } from "../relating/shows";
import css from "./arrows.css?inline";
import { type Arrow, bundlesOf } from "./bundles";
import { type Given, type Overlay, openOverlay } from "./overlay";

type Props = {
  readonly node: Relations;
  readonly store: RelatingStore;
  readonly board: Board;
  readonly relations: readonly Relation[];
  readonly shows: Shows;
};

/** What is drawn there is not drawn by a single click. */
const dragged: readonly AnyRegion["kind"][] = [
  "span",
  "box",
  "ellipse",
  "interval",
  "track",
  "cells",
];

export function Arrows({ node, store, board, relations, shows }: Props) {
  const { face, editing, locked } = useWork();
  const { editor, parts, selection } = editing;
  const place = useRef<HTMLSpanElement>(null);
  const open = useRef<Overlay>(undefined);
  useSheet(place, css);
  const arrows = useMemo(
    () => bundlesOf(relations, node, (relation) => isGuessed(relation, parts)),
    [relations, node, parts],
  );
  const state = store.state();
  const given: Given = {
    arrows,
    shows,
    selection,
    chosen: pickedIn(state, { editing })?.id,
    mode: state.mode,
    locked,
    viewsOf(id) {
      const part = editor.state().parts.get(id);
      if (!part || !isRegion(part) || part.hidden) return [];
      return [`${part.source}[${part.item ?? 0}]`, part.source];
    },
    isIdle(view) {
      const source = sourcesOf(face).find(
        ({ name }) => view === name || view.startsWith(`${name}[`),
      );
      const drawing = source && !locked ? editing.drawingOn(source) : undefined;
      return drawing === undefined || dragged.includes(drawing.kind);
    },
    onPick(arrow) {
      const id = following(arrow, pickedIn(store.state(), { editing })?.id);
      store.point(id);
      editor.select([arrow.start, arrow.end]);
    },
    onJoin: store.join,
    onStart: store.start,
    onTake: store.take,
  };
  const latest = useLatest(given);

  useEffect(() => {
    const main = place.current?.closest(".el-work")?.querySelector(".el-main");
    if (!main) return;
    const scope = createScope();
    const root = document.createElement("div");
    root.className = "el-arrows";
    // The list says the same in words.
    root.setAttribute("aria-hidden", "true");
    main.append(root);
    scope.own(() => root.remove());
    open.current = openOverlay(scope, root, board, () => latest.current);
    return () => {
      open.current = undefined;
      scope.close();
    };
  }, [board, latest]);

  useEffect(() => {
    const work = place.current?.closest<HTMLElement>(".el-work");
    // Asked for by :has(), each thing drawn would have the whole text styled anew.
    work?.toggleAttribute("data-arrows", shows !== "none");
    return () => work?.removeAttribute("data-arrows");
  }, [shows]);
  useEffect(() => open.current?.stir());

  return <span ref={place} hidden />;
}

/** Of several relations between the same regions, each click picks the next. */
function following({ ids }: Arrow, picked: string | undefined): string {
  const at = picked === undefined ? -1 : ids.indexOf(picked);
  return ids[(at + 1) % ids.length] ?? "";
}
