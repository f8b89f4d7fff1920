// One source in its frame: the view of its modality, loaded when it is first needed, or an error note.

import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { askedOf, questionsOf } from "../core/interface";
import { shownBy } from "../core/lookup";
import { titleOf } from "../core/title";
import { useLatest } from "../latest";
import { type AnyModality, hasSlots, modalities } from "../modalities";
import type { ViewProps } from "../modalities/modality";
import type { AnySource, Interface } from "../schema.gen";
import { AskedOfItem } from "./Asked";
import { ErrorBoundary, ErrorNote } from "./ErrorNote";
import { itemsOf } from "./items";
import { useWork } from "./layout/work";

type AnyView = ComponentType<ViewProps>;

/** A modality whose view is not built yet has none. */
const views: ReadonlyMap<AnySource["kind"], AnyView> = new Map(
  Object.entries(modalities).flatMap(([kind, { load }]) =>
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: the keys of the table are the kinds.
    load ? [[kind as AnySource["kind"], lazily(load)]] : [],
  ),
);

function lazily(load: NonNullable<AnyModality["load"]>): AnyView {
  return lazy(async () => {
    const { View } = await load();
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a view is only given sources of its modality.
    return { default: View as AnyView };
  });
}

type Props = {
  readonly source: AnySource;
  /** Which of several images. */
  readonly item: number | undefined;
  /** Of a source that counts its own pages: how many there are. */
  readonly onItems?: ((count: number) => void) | undefined;
  /** Beside others of its source, it has commands of its own. */
  readonly stands?: "alone" | "beside";
};

export function SourceView({ source, item, onItems, stands = "alone" }: Props) {
  const work = useWork();
  const { task, editing, looks, locked, problems, announce, ...page } = work;
  // What is wrong with one of several images leaves the others alone.
  const placeOf = (at = item): string => (at === undefined ? source.name : `${source.name}[${at}]`);
  const place = onItems ? source.name : placeOf();
  const problem = problems[place];
  const title = `${titleOf(source)} cannot be shown`;
  const found = picked(shownBy(source, task.data), item, source.kind === "text");
  const wrong = "wrong" in found ? found.wrong : undefined;
  const onProblem = (said: string): void => page.onProblem(source.name, said, place);
  const report = useLatest(onProblem);
  const { onShow } = page;
  const { board } = page.relating;
  useEffect(() => onShow(source.name), [onShow, source.name]);
  useEffect(() => {
    if (wrong !== undefined) report.current(wrong);
  }, [wrong, report]);
  if ("wrong" in found) return <ErrorNote title={title}>{found.wrong}</ErrorNote>;
  if (problem) return <ErrorNote title={title}>{problem}</ErrorNote>;
  const set = editing.setFor(source);
  const inHand = set && editing.inHand.get(set.name)?.[0];
  const transcribing = page.marking?.transcribingOn(work, source);
  const View = views.get(source.kind);
  if (!View) return <AbsentNote title={modalities[source.kind].title} />;
  return (
    <ErrorBoundary key={place} title={title} onError={onProblem}>
      <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
        <View
          source={source}
          // biome-ignore lint/nursery/noUnsafeTypeAssertion: the lookup saw that this modality shows it.
          shown={found.shown as string}
          regions={editing.regionsOn(source.name, item)}
          known={work.known?.[place]}
          selection={editing.selection}
          drawing={editing.drawingOn(source)}
          locked={locked}
          colorOf={looks.colorOf}
          titleOf={transcribing?.titleOf ?? looks.titleOf}
          transcribing={transcribing}
          bonesOf={looks.bonesOf}
          activeColor={looks.colorOfLabel(inHand)}
          company={page.company}
          activeBones={looks.bonesOfLabel(inHand)}
          onDraw={(drawn) => {
            editing.draw(source, drawn, item);
            announce("Marked.");
          }}
          onDrawAll={page.marking?.drawAllOn(work, source, item)}
          onChange={editing.change}
          onRemove={editing.remove}
          onSelect={editing.editor.select}
          onSpace={(space, at) => page.onSpace(placeOf(at), space)}
          onError={onProblem}
          onCommands={(offered) =>
            page.onCommands(stands === "beside" ? place : source.name, offered)
          }
          onPending={(pending) => editing.setPending(source, pending, item)}
          choices={page.marking?.choicesOn(work, source)}
          onPlaces={board && ((places) => board.tell(place, places))}
          item={item}
          count={itemsOf(source, task.data)?.length}
          onTurn={(at) => page.onItem(source.name, at)}
          {...(onItems && {
            onItems,
            isMarked: (at: number) => editing.regionsOn(source.name, at).length > 0,
          })}
          announce={announce}
          itemSlot={
            hasSlots(source) ? (at) => <AskedOfItem source={source.name} item={at} /> : undefined
          }
          itemAsks={asksOfItems(source.name, work.face)}
          sought={page.sought?.node === source ? page.sought : undefined}
          {...page.assistant?.kit.askingOn(work, source, item, found.shown)}
        />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The titles of what is asked about each item. */
function asksOfItems(source: string, face: Interface): readonly string[] {
  return questionsOf(face)
    .filter((question) => question.per_item && askedOf(question, face) === source)
    .map((question) => `${titleOf(question)}${question.required ? " *" : ""}`);
}

type Found = ReturnType<typeof shownBy>;

/** One of several pages. */
function picked(found: Found, item: number | undefined, isText: boolean): Found {
  if ("wrong" in found || item === undefined || !Array.isArray(found.shown)) return found;
  const page = found.shown[item];
  if (typeof page === "string" && page.trim() !== "") return { shown: page };
  return { wrong: isText ? `Page ${item + 1} has no text.` : `Image ${item + 1} has no address.` };
}

/** For a modality whose view is not built yet. */
function AbsentNote({ title }: { readonly title: string }) {
  return (
    <div className="el-absent" role="note">
      <strong>{title}</strong> cannot be shown here yet. What is asked about it can be answered.
    </div>
  );
}
