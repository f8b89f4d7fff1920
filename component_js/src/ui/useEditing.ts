// An editor with its labels in hand: what is drawn next, and what a click on a label does.

import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { Parts } from "../core/change";
import { createEditor, type Editor, type EditorState } from "../core/editor";
import { newId } from "../core/id";
import { askedOf, drawnBy, labelsOf, questionsOf, sourcesOf } from "../core/interface";
import {
  bare,
  isRegion,
  keyOf,
  type Part,
  partsOf,
  putting,
  regionsIn,
  removing,
} from "../core/part";
import type { Geometry } from "../regions/region";
import type { Annotation, AnyRegion, AnySource, Interface, Labels } from "../schema.gen";
import { defaultsOf } from "./answering";

export type Editing = EditorState & {
  readonly editor: Editor;
  /** The label names in hand, by the name of their set. */
  readonly inHand: ReadonlyMap<string, readonly string[]>;
  readonly pick: (set: Labels, label: string) => void;
  readonly draw: (source: AnySource, drawn: Geometry) => void;
  readonly change: (regions: readonly AnyRegion[]) => void;
  readonly regions: readonly AnyRegion[];
  readonly regionsOn: (source: string) => readonly AnyRegion[];
  readonly removeSelected: () => void;
  /** The set of labels that draws on a source. */
  readonly setFor: (source: AnySource) => Labels | undefined;
};

/** What a new widget starts from: earlier work, or what the models predicted, or the defaults. */
export function startOf(
  face: Interface,
  annotation: Annotation | undefined,
  predictions: readonly Annotation[],
): Parts<Part> {
  if (annotation) return partsOf(annotation);
  const begun = predictions.map(begunFrom);
  // Two models cannot both answer a question: the first does.
  const answers = begun[0]?.answers ?? [];
  const said = new Set(answers.map(keyOf));
  return partsOf({
    regions: begun.flatMap(({ regions }) => regions),
    relations: begun.flatMap(({ relations }) => relations),
    answers: [...answers, ...defaultsOf(face).filter((answer) => !said.has(keyOf(answer)))],
  });
}

/** What a model predicted, under ids of its own: two models may give their regions the same. */
function begunFrom(prediction: Annotation): Pick<Annotation, "regions" | "relations" | "answers"> {
  const ids = new Map(prediction.regions.map(({ id }) => [id, newId()]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const maybe = (id: string | null): string | null => (id === null ? null : renamed(id));
  return {
    regions: prediction.regions.map((region) => ({
      ...region,
      id: renamed(region.id),
      derived_from: region.id,
      parent: maybe(region.parent),
    })),
    relations: prediction.relations.map((relation) => ({
      ...relation,
      id: newId(),
      start: renamed(relation.start),
      end: renamed(relation.end),
      derived_from: relation.id,
    })),
    answers: prediction.answers.map((answer) => ({ ...answer, region: maybe(answer.region) })),
  };
}

export function useEditing(face: Interface, start: Parts<Part>): Editing {
  const [editor] = useState(() => createEditor(start));
  const state = useSyncExternalStore(editor.subscribe, editor.state, editor.state);
  const [inHand, setInHand] = useState<ReadonlyMap<string, readonly string[]>>(() =>
    firstOfEach(face),
  );
  const [lastSet, setLastSet] = useState<ReadonlyMap<string, string>>(new Map());

  const regions = useMemo(() => regionsIn(state.parts), [state.parts]);
  const bySource = useMemo(
    () =>
      new Map(
        sourcesOf(face).map(({ name }) => [name, regions.filter(({ source }) => source === name)]),
      ),
    [face, regions],
  );
  const regionsOn = useCallback((source: string) => bySource.get(source) ?? [], [bySource]);

  const setFor = useCallback(
    (source: AnySource) => {
      const sets = labelsOf(face, source.name).filter((set) => drawnBy(set, source).length > 0);
      return sets.find((set) => set.name === lastSet.get(source.name)) ?? sets[0];
    },
    [face, lastSet],
  );

  const pick = useCallback(
    (set: Labels, label: string) => {
      const { parts, selection } = editor.state();
      const source = sourcesOf(face).find((each) => each.name === set.of);
      const selected = [...selection]
        .map((id) => parts.get(id))
        .filter((part): part is AnyRegion => part !== undefined && isRegion(part))
        .filter(
          (region) =>
            region.source === set.of && source && drawnBy(set, source).includes(region.kind),
        );
      setLastSet((last) => new Map(last).set(set.of, set.name));
      setInHand((hand) =>
        new Map(hand).set(set.name, toggled(hand.get(set.name) ?? [], label, set.many)),
      );
      const changed = selected
        .map((region) => ({ ...region, labels: toggled(region.labels, label, set.many) }))
        .filter(
          (region, index) =>
            region.labels.length > 0 && `${region.labels}` !== `${selected[index]?.labels}`,
        );
      editor.commit(putting(parts, ...changed));
    },
    [editor, face],
  );

  const draw = useCallback(
    (source: AnySource, drawn: Geometry) => {
      const set = setFor(source);
      const labels = (set && inHand.get(set.name)) ?? [];
      const shared = { ...bare, id: newId(), source: source.name, labels };
      editor.commit(putting(editor.state().parts, { ...shared, ...drawn }));
      // Unless something is asked about it: the next label picked is for the next region.
      editor.select(asksAbout(face, source) ? [shared.id] : []);
    },
    [editor, face, inHand, setFor],
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
    inHand,
    pick,
    draw,
    change,
    removeSelected,
    setFor,
  };
}

/** The first label of each set lies in hand, so that drawing works at once. */
function firstOfEach(face: Interface): ReadonlyMap<string, readonly string[]> {
  return new Map(
    labelsOf(face).map((set) => [set.name, set.labels.slice(0, 1).map(({ name }) => name)]),
  );
}

function asksAbout(face: Interface, source: AnySource): boolean {
  return questionsOf(face).some(
    (question) => question.per_region && askedOf(question, face) === source.name,
  );
}

function toggled(names: readonly string[], name: string, many: boolean): readonly string[] {
  if (!many) return [name];
  const rest = names.filter((each) => each !== name);
  if (rest.length === names.length) return [...names, name];
  return rest.length > 0 ? rest : names;
}
