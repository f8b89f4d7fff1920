// An editor with its labels in hand: what is drawn next, and what a click on a label does.

import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { Parts } from "../core/change";
import { createEditor, type Editor, type EditorState } from "../core/editor";
import { newId } from "../core/id";
import { askedOf, drawnBy, isQuestion, labelsOf, sourcesOf, walk } from "../core/interface";
import { bare, isRegion, type Part, putting, regionsIn, removing } from "../core/part";
import { same } from "../core/same";
import { modalities } from "../modalities";
import type { Geometry } from "../regions/region";
import type { AnyNode, AnyRegion, AnyRule, AnySource, Interface, Labels } from "../schema.gen";
import { isSpent, relabelled, toggled, usesOf } from "./inHand";
import { shownIn, visibilityIn } from "./submission";
import { useSteady } from "./useSteady";

export type Editing = EditorState & {
  readonly editor: Editor;
  /** The label names in hand, by the name of their set. */
  readonly inHand: ReadonlyMap<string, readonly string[]>;
  readonly pick: (set: Labels, label: string) => void;
  /** Draw with this set from here on. */
  readonly turnTo: (set: Labels) => void;
  /** `item` is the one that is shown, of a source that shows several. */
  readonly draw: (source: AnySource, drawn: Geometry, item?: number) => void;
  readonly change: (regions: readonly AnyRegion[]) => void;
  readonly regions: readonly AnyRegion[];
  readonly regionsOn: (source: string, item?: number) => readonly AnyRegion[];
  readonly removeSelected: () => void;
  /** The set of labels that draws on a source. */
  readonly setFor: (source: AnySource) => Labels | undefined;
  /** The kind of region that is drawn on a source; none where its label may not be used again. */
  readonly drawingOn: (source: AnySource) => AnyRegion["kind"] | undefined;
  /** The one region that is selected, if it is one. */
  readonly selected: AnyRegion | undefined;
  /** The nodes whose rules hold. */
  readonly shown: ReadonlySet<AnyNode>;
};

export function useEditing(face: Interface, start: Parts<Part>): Editing {
  const [editor] = useState(() => createEditor(start));
  const state = useSyncExternalStore(editor.subscribe, editor.state, editor.state);
  const [inHand, setInHand] = useState<ReadonlyMap<string, readonly string[]>>(() =>
    firstOfEach(face),
  );
  const [lastSet, setLastSet] = useState<ReadonlyMap<string, string>>(new Map());

  const regions = useSteady(useMemo(() => regionsIn(state.parts), [state.parts]));
  const byPlace = useMemo(() => placed(regions), [regions]);
  const regionsOn = useCallback(
    (source: string, item?: number) => byPlace.get(placeOf(source, item)) ?? none,
    [byPlace],
  );
  const [only, another] = regions.filter(({ id }) => state.selection.has(id));
  const selected = another ? undefined : only;
  const visible = useMemo(() => visibilityIn(state.parts, face), [state.parts, face]);
  const shown = useSteady(
    useMemo(() => shownIn(face, visible, selected), [face, visible, selected]),
  );

  const setFor = useCallback(
    (source: AnySource) => {
      const draws = (set: Labels): boolean =>
        drawnBy(set, source).some((kind) => modalities[source.kind].draws.includes(kind));
      const sets = labelsOf(face, source.name).filter(
        (set) => shown.has(set) && drawnBy(set, source).length > 0,
      );
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

  const drawingOn = useCallback(
    (source: AnySource) => {
      const set = setFor(source);
      if (!set || (set.labels.length > 0 && usable(set).length === 0)) return undefined;
      return drawnBy(set, source).find((kind) => modalities[source.kind].draws.includes(kind));
    },
    [setFor, usable],
  );

  const turnTo = useCallback(
    (set: Labels) => setLastSet((last) => new Map(last).set(set.of, set.name)),
    [],
  );

  const pick = useCallback(
    (set: Labels, name: string) => {
      const { parts, selection } = editor.state();
      const source = sourcesOf(face).find((each) => each.name === set.of);
      const label = set.labels.find((each) => each.name === name);
      const spent = label && isSpent(label, usesOf(regionsIn(parts)));
      turnTo(set);
      setInHand((hand) =>
        new Map(hand).set(set.name, toggled(hand.get(set.name) ?? [], name, set.many)),
      );
      const changed = [...selection]
        .map((id) => parts.get(id))
        .filter((part): part is AnyRegion => part !== undefined && isRegion(part))
        .filter(
          (region) =>
            region.source === set.of &&
            source &&
            drawnBy(set, source).includes(region.kind) &&
            (!spent || region.labels.includes(name)),
        )
        .flatMap((region) => {
          const labels = relabelled(region, set, name);
          const stays = labels.length === 0 || same(labels, region.labels);
          return stays ? [] : [{ ...region, labels }];
        });
      editor.commit(putting(parts, ...changed));
    },
    [editor, face, turnTo],
  );

  const draw = useCallback(
    (source: AnySource, drawn: Geometry, item?: number) => {
      const set = setFor(source);
      const labels = set ? usable(set) : [];
      const shared = { ...bare, id: newId(), source: source.name, item: item ?? null, labels };
      editor.commit(putting(editor.state().parts, { ...shared, ...drawn }));
      // Unless something is asked about it: the next label picked is for the next region.
      editor.select(asksAbout(face, source) ? [shared.id] : []);
    },
    [editor, face, setFor, usable],
  );

  const change = useCallback(
    (regions: readonly AnyRegion[]) => editor.commit(putting(editor.state().parts, ...regions)),
    [editor],
  );

  const removeSelected = useCallback(() => {
    const { parts, selection } = editor.state();
    editor.commit(removing(parts, selection));
  }, [editor]);

  return {
    ...state,
    regions,
    regionsOn,
    editor,
    selected,
    shown,
    inHand,
    pick,
    turnTo,
    draw,
    change,
    removeSelected,
    setFor,
    drawingOn,
  };
}

const none: readonly AnyRegion[] = [];

const placeOf = (source: string, item?: number): string => `${source}\n${item ?? ""}`;

/** The regions of each source, and of each of its items. */
function placed(regions: readonly AnyRegion[]): ReadonlyMap<string, readonly AnyRegion[]> {
  const all = new Map<string, AnyRegion[]>();
  for (const region of regions) {
    const { source, item } = region;
    // Where one is shown, a region may leave out which.
    for (const place of new Set([placeOf(source), placeOf(source, item ?? 0)])) {
      const there = all.get(place);
      if (there) there.push(region);
      else all.set(place, [region]);
    }
  }
  return all;
}

/** The first label of each set lies in hand, so that drawing works at once. */
function firstOfEach(face: Interface): ReadonlyMap<string, readonly string[]> {
  return new Map(
    labelsOf(face).map((set) => [set.name, set.labels.slice(0, 1).map(({ name }) => name)]),
  );
}

/** Whether selecting a region there brings up a question. */
function asksAbout(face: Interface, source: AnySource): boolean {
  return walk(face.body).some(
    ({ node, rules }) =>
      isQuestion(node) &&
      (node.per_region ? askedOf(node, face) === source.name : rules.some(looksAtSelection)),
  );
}

function looksAtSelection(rule: AnyRule): boolean {
  if (rule.kind === "not") return looksAtSelection(rule.rule);
  if (rule.kind === "every" || rule.kind === "some") return rule.rules.some(looksAtSelection);
  return rule.kind === "selected";
}
