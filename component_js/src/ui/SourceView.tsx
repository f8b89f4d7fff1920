// One source in its frame: the view of its modality, loaded when it is first needed, or an error note.

import { type ComponentType, lazy, Suspense, useEffect } from "react";
import type { Command } from "../core/command";
import { drawnBy } from "../core/interface";
import { shownBy } from "../core/lookup";
import { modalities } from "../modalities";
import { useLatest } from "../modalities/latest";
import type { ViewProps } from "../modalities/modality";
import type { AnySource, AnySpace, Task } from "../schema.gen";
import { ErrorBoundary, ErrorNote } from "./ErrorNote";
import type { Looks } from "./looks";
import type { Editing } from "./useEditing";

type AnyView = ComponentType<ViewProps>;

function lazily(kind: AnySource["kind"]): AnyView {
  return lazy(async () => {
    const { View } = await modalities[kind].load();
    // biome-ignore lint/nursery/noUnsafeTypeAssertion: a view is only given sources of its modality.
    return { default: View as AnyView };
  });
}

const views: Readonly<Record<AnySource["kind"], AnyView>> = {
  image: lazily("image"),
  text: lazily("text"),
};

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
  const View = views[source.kind];
  return (
    <ErrorBoundary title={title} onError={onProblem}>
      <Suspense fallback={<div className="el-loading" role="status" aria-label="Loading" />}>
        <View
          source={source}
          shown={found.shown}
          regions={editing.regionsOn(source.name)}
          selection={editing.selection}
          drawing={set && drawnBy(set, source)[0]}
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
