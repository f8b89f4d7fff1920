// One source in its frame: the view of its modality, loaded when it is first needed, or an error note.

import { type ComponentType, lazy, Suspense, useEffect } from "react";
import type { Command } from "../core/command";
import { drawnBy } from "../core/interface";
import { shownBy } from "../core/lookup";
import { type AnyModality, modalities } from "../modalities";
import { useLatest } from "../modalities/latest";
import type { ViewProps } from "../modalities/modality";
import { isDrawn } from "../regions";
import type { AnySource, AnySpace, Task } from "../schema.gen";
import { ErrorBoundary, ErrorNote } from "./ErrorNote";
import type { Looks } from "./looks";
import type { Editing } from "./useEditing";

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
  readonly task: Task;
  readonly editing: Editing;
  readonly looks: Looks;
  readonly locked: boolean;
  readonly problem: string | undefined;
  readonly onSpace: (space: AnySpace) => void;
  readonly onProblem: (problem: string) => void;
  readonly onCommands: (commands: readonly Command[]) => void;
  readonly announce: (words: string) => void;
};

export function SourceView(props: Props) {
  const {
    source,
    task,
    editing,
    looks,
    locked,
    problem,
    onSpace,
    onProblem,
    onCommands,
    announce,
  } = props;
  const title = `${source.title || source.name} cannot be shown`;
  const found = shownBy(source, task.data);
  const wrong = "wrong" in found ? found.wrong : undefined;
  const report = useLatest(onProblem);
  useEffect(() => {
    if (wrong !== undefined) report.current(wrong);
  }, [wrong, report]);
  if ("wrong" in found) return <ErrorNote title={title}>{found.wrong}</ErrorNote>;
  if (problem) return <ErrorNote title={title}>{problem}</ErrorNote>;
  const set = editing.setFor(source);
  const View = views.get(source.kind);
  if (!View) return <AbsentNote title={modalities[source.kind].title} />;
  return (
    <ErrorBoundary title={title} onError={onProblem}>
      <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
        <View
          source={source}
          // biome-ignore lint/nursery/noUnsafeTypeAssertion: the lookup saw that this modality shows it.
          shown={found.shown as string}
          regions={editing.regionsOn(source.name)}
          selection={editing.selection}
          drawing={set && drawnBy(set, source).find(isDrawn)}
          locked={locked}
          colorOf={looks.colorOf}
          titleOf={looks.titleOf}
          activeColor={looks.colorOfLabel(set && editing.inHand.get(set.name)?.[0])}
          onDraw={(drawn) => {
            editing.draw(source, drawn);
            announce("Marked.");
          }}
          onChange={editing.change}
          onSelect={editing.editor.select}
          onSpace={onSpace}
          onError={onProblem}
          onCommands={onCommands}
          announce={announce}
        />
      </Suspense>
    </ErrorBoundary>
  );
}

/** For a modality whose view is not built yet. */
function AbsentNote({ title }: { readonly title: string }) {
  return (
    <div className="el-absent" role="note">
      <strong>{title}</strong> cannot be shown here yet. What is asked about it can be answered.
    </div>
  );
}
