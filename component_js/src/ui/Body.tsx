// The tree of an interface on the page: as its author laid it out, or sources left and questions right.

import type { ReactNode } from "react";
import type { Command } from "../core/command";
import {
  askedOf,
  isLayout,
  isQuestion,
  isSource,
  labelsOf,
  leaves,
  questionsOf,
} from "../core/interface";
import { answerKey, theTask } from "../core/part";
import type { AnyNode, AnySource, AnySpace, Interface, Task } from "../schema.gen";
import type { Looks } from "./looks";
import { Palette } from "./Palette";
import { QuestionField } from "./QuestionField";
import { RegionList } from "./RegionList";
import { SourceView } from "./SourceView";
import { Toolbar } from "./Toolbar";
import type { Editing } from "./useEditing";

type Props = {
  readonly face: Interface;
  readonly task: Task;
  readonly editing: Editing;
  readonly looks: Looks;
  readonly commands: readonly Command[];
  readonly locked: boolean;
  readonly missing: ReadonlySet<string>;
  readonly problems: Readonly<Record<string, string>>;
  readonly onSpace: (source: string, space: AnySpace) => void;
  readonly onProblem: (source: string, problem: string) => void;
  readonly onCommands: (source: string, commands: readonly Command[]) => void;
  /** Somebody points at a source, or goes to it by key. */
  readonly onTurn: (source: string) => void;
  readonly announce: (words: string) => void;
};

export function Body(props: Props) {
  const { face, commands } = props;
  const isArranged = face.body.some(isLayout);
  const marks = labelsOf(face).length > 0;
  const side = isArranged ? [] : face.body.filter((node) => isQuestion(node) && !node.per_region);
  const main = face.body.filter((node) => !side.includes(node));
  const hasMain = leaves(main).some(isSource);
  return (
    <>
      {marks && <Toolbar commands={commands} />}
      <div className="el-body">
        {main.length > 0 && (
          <div className="el-main">
            {main.map((node) => (
              <Node key={keyOf(node)} node={node} {...props} />
            ))}
          </div>
        )}
        {(marks || side.length > 0) && (
          <div className={hasMain ? "el-side" : "el-main"}>
            {marks && <Marked {...props} />}
            {side.map((node) => (
              <Node key={keyOf(node)} node={node} {...props} />
            ))}
          </div>
        )}
      </div>
    </>
  );
}

function keyOf(node: AnyNode): string {
  return "name" in node ? node.name : JSON.stringify(node);
}

function Node({ node, ...props }: Props & { readonly node: AnyNode }): ReactNode {
  const { face, editing, looks, commands, locked, missing } = props;
  if (isLayout(node)) {
    return (
      <div className={node.kind === "row" ? "el-row" : "el-column"}>
        {node.children.map((child) => (
          <Node key={keyOf(child)} {...props} node={child} />
        ))}
      </div>
    );
  }
  if (isSource(node)) return <Source {...props} source={node} />;
  if (node.kind === "labels") {
    // Elsewhere the labels stand with their source.
    return face.body.some(isLayout) ? (
      <Palette set={node} colors={looks.colors} commands={commands} />
    ) : null;
  }
  if (!isQuestion(node) || node.per_region || node.per_item) return null;
  return (
    <QuestionField
      question={node}
      about={theTask}
      parts={editing.parts}
      editor={editing.editor}
      locked={locked}
      missing={missing.has(answerKey(node.name, theTask))}
    />
  );
}

function Source({ source, ...props }: Props & { readonly source: AnySource }) {
  const { face, task, editing, looks, commands, locked, problems, announce } = props;
  const arranged = face.body.some(isLayout);
  return (
    <section
      className="el-source"
      aria-label={source.title || source.name}
      onFocusCapture={() => props.onTurn(source.name)}
      onPointerDownCapture={() => props.onTurn(source.name)}
    >
      {source.title && <h3>{source.title}</h3>}
      {!arranged &&
        labelsOf(face, source.name).map((set) => (
          <Palette key={set.name} set={set} colors={looks.colors} commands={commands} />
        ))}
      <SourceView
        source={source}
        task={task}
        editing={editing}
        looks={looks}
        locked={locked}
        problem={problems[source.name]}
        onSpace={(space) => props.onSpace(source.name, space)}
        onProblem={(problem) => props.onProblem(source.name, problem)}
        onCommands={(offered) => props.onCommands(source.name, offered)}
        announce={announce}
      />
    </section>
  );
}

/** The list of what is marked, and what is asked about the one that is selected. */
function Marked({ face, editing, looks, locked, missing }: Props) {
  const { regions } = editing;
  const [only, ...others] = regions.filter(({ id }) => editing.selection.has(id));
  const asked = questionsOf(face).filter(
    (question) => question.per_region && only && askedOf(question, face) === only.source,
  );
  return (
    <>
      <RegionList
        regions={regions}
        selection={editing.selection}
        titleOf={looks.titleOf}
        colorOf={looks.colorOf}
        onSelect={editing.editor.select}
      />
      {only &&
        others.length === 0 &&
        asked.map((question) => (
          <QuestionField
            key={`${question.name}\n${only.id}`}
            question={question}
            about={{ region: only.id, item: null }}
            parts={editing.parts}
            editor={editing.editor}
            locked={locked}
            missing={missing.has(answerKey(question.name, { region: only.id, item: null }))}
          />
        ))}
    </>
  );
}
