// An editor with its labels in hand: what is drawn next, and what a click on a label does.

import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { compose, type Parts } from "../core/change";
import { createEditor } from "../core/editor";
import { newId } from "../core/id";
import { drawnBy, jointsOf, labelsOf, setsDrawing, sourcesOf } from "../core/interface";
import {
  bare,
  byHand,
  isRegion,
  type Part,
  putting,
  regionsIn,
  removing,
  selectedIn,
} from "../core/part";
import { modalities } from "../modalities";
import { kinds, waysOf } from "../regions";
import type { Geometry } from "../regions/region";
import type { AnyRegion, AnySource, Interface, Labels } from "../schema.gen";
import { asksAbout } from "./asksAbout";
import type { Editing, Outcome } from "./editing";
import { firstOfEach, isSpent, relabelling, toggled, usesOf } from "./inHand";
import { placed } from "./placed";
import { shownIn, visibilityIn } from "./submission";
import { twinOf, usePending, waitsFor } from "./usePending";
import { useSteady } from "./useSteady";

export type { Editing, Outcome };

export function useEditing(face: Interface, start: Parts<Part>): Editing {
  const [editor] = useState(() => createEditor(start));
  const state = useSyncExternalStore(editor.subscribe, editor.state, editor.state);
  const [inHand, setInHand] = useState<ReadonlyMap<string, readonly string[]>>(() =>
    firstOfEach(face),
  );
  const [tools, setTools] = useState<ReadonlyMap<string, string>>(new Map());
  const [lastSet, setLastSet] = useState<ReadonlyMap<string, string>>(new Map());

  const { waiting, setPending } = usePending();
  const regions = useSteady(useMemo(() => regionsIn(state.parts), [state.parts]));
  const byPlace = useMemo(() => placed(regions), [regions]);
  const regionsOn = useCallback(
    (source: string, item?: number) => byPlace.get(source)?.get(item) ?? none,
    [byPlace],
  );
  const [only, another] = selectedIn(state);
  const selected = another ? undefined : only;
  const visible = useMemo(() => visibilityIn(state.parts, face), [state.parts, face]);
  const shown = useSteady(
    useMemo(() => shownIn(face, visible, selected), [face, visible, selected]),
  );

  const setFor = useCallback(
    (source: AnySource) => {
      const draws = (set: Labels): boolean => drawnBy(set, source).some(isDrawnOn(source));
      const there = labelsOf(face, source.name).filter((set) => shown.has(set));
      const sets = setsDrawing(there, source);
      return (
        sets.find((set) => set.name === lastSet.get(source.name)) ?? sets.find(draws) ?? sets[0]
      );
    },
    [face, lastSet, shown],
  );

  const usable = useCallback(
    (set: Labels): readonly string[] => {
      const uses = usesOf(regions);
      const spent = new Set(
        set.labels.filter((label) => isSpent(label, uses)).map(({ name }) => name),
      );
      return (inHand.get(set.name) ?? []).filter((name) => !spent.has(name));
    },
    [inHand, regions],
  );

  const waysOn = useCallback(
    (source: AnySource) => {
      const set = setFor(source);
      return waysOf(set ? drawnBy(set, source).filter(isDrawnOn(source)) : []);
    },
    [setFor],
  );

  const drawingOn = useCallback(
    (source: AnySource) => {
      const set = setFor(source);
      const names = set ? usable(set) : [];
      const taken = tools.get(source.name);
      if (!set || (set.labels.length > 0 && names.length === 0) || taken === "") return undefined;
      const joints = jointsOf(set, names);
      const ways = waysOn(source).filter(({ kind }) => kind !== "skeleton" || joints.length > 0);
      const way = ways.find(({ name }) => name === taken) ?? ways[0];
      return way && { kind: way.kind, tool: way.name, joints, kinds: ways.map(({ kind }) => kind) };
    },
    [setFor, usable, waysOn, tools],
  );

  const take = useCallback(
    (source: AnySource, tool: string) => setTools((all) => new Map(all).set(source.name, tool)),
    [],
  );

  const turnTo = useCallback(
    (set: Labels) => setLastSet((last) => new Map(last).set(set.of, set.name)),
    [],
  );

  const labelsFor = useCallback(
    (source: AnySource) => {
      const set = setFor(source);
      return set ? usable(set) : none;
    },
    [setFor, usable],
  );

  const draw = useCallback(
    (
      source: AnySource,
      drawn: Geometry,
      item?: number,
      labels: readonly string[] = labelsFor(source),
      goesOn = false,
    ) => {
      const { parts } = editor.state();
      const shared = { ...bare, id: newId(), source: source.name, item: item ?? null, labels };
      const made = { ...shared, ...drawn };
      const twin = twinOf(made, regionsIn(parts));
      if (!twin) editor.commit(putting(parts, made));
      // Unless something is asked about it: the next label picked is for the next region.
      const stays = twin || goesOn || kinds[drawn.kind].goesOn || asksAbout(face, source);
      editor.select(stays ? [twin?.id ?? made.id] : []);
    },
    [editor, face, labelsFor],
  );

  const pick = useCallback(
    (set: Labels, name: string) => {
      turnTo(set);
      const { current: words } = waiting;
      const waits = waitsFor(set, words);
      setInHand((hand) => {
        const names = hand.get(set.name) ?? [];
        // Who has put the labels down goes on selecting first.
        if (waits && names.length === 0) return hand;
        return new Map(hand).set(set.name, waits ? [name] : toggled(names, name, set.many));
      });
      if (waits) {
        draw(words.source, words.drawn, words.item, [name], set.many);
        return { changed: 1, left: 0 };
      }
      const { parts, selection } = editor.state();
      const all = regionsIn(parts);
      const source = sourcesOf(face).find((each) => each.name === set.of);
      const drawn = source ? drawnBy(set, source) : none;
      const selected = all.filter(
        (region) =>
          selection.has(region.id) && region.source === set.of && drawn.includes(region.kind),
      );
      const { changed, left } = relabelling(
        selected,
        set,
        name,
        usesOf(all),
        labelsOf(face, set.of),
      );
      editor.commit(putting(parts, ...byHand(parts, changed)));
      return { changed: changed.length, left };
    },
    [editor, face, turnTo, draw, waiting],
  );

  const putDown = useCallback(
    (source: AnySource) => {
      const set = setFor(source);
      if (set) setInHand((hand) => new Map(hand).set(set.name, none));
    },
    [setFor],
  );

  const change = useCallback(
    (regions: readonly AnyRegion[], gone: readonly string[] = []) => {
      const { parts } = editor.state();
      const put = putting(parts, ...byHand(parts, regions));
      editor.commit(compose(put, removing(parts, new Set(gone))));
    },
    [editor],
  );

  const remove = useCallback(
    (ids: Iterable<string>) => {
      const { parts } = editor.state();
      const all = [...ids];
      const free = all.filter((id) => !isLocked(parts.get(id)));
      editor.commit(removing(parts, new Set(free)));
      return { changed: free.length, left: all.length - free.length };
    },
    [editor],
  );

  return {
    ...state,
    regions,
    regionsOn,
    editor,
    selected,
    shown,
    inHand,
    pick,
    putDown,
    setPending,
    turnTo,
    draw,
    change,
    remove,
    setFor,
    waysOn,
    drawingOn,
    take,
    toolOn: ({ name }) => tools.get(name),
    labelsFor,
  };
}

const none: readonly never[] = [];

const isLocked = (part: Part | undefined): boolean =>
  part !== undefined && isRegion(part) && part.locked;

const isDrawnOn =
  ({ kind }: AnySource) =>
  (drawn: AnyRegion["kind"]): boolean =>
    modalities[kind].draws.includes(drawn);
