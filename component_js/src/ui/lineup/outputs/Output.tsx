// One output of a lineup: its name and where it stands, what it shows, and what is asked about it.

import type { ReactNode } from "react";
import { isSource, labelsOf } from "../../../core/interface";
import { Icon } from "../../../icons/Icon";
import type { AnyNode } from "../../../schema.gen";
import { classesOf, styleOf } from "../../layout/look";
import { type Draw, useWork } from "../../layout/work";
import { changeWords } from "./changes";
import type { Content } from "./contents";
import type { Pair } from "./pairs";
import type { Standing } from "./standing";
import { TextOutput } from "./TextOutput";
import { differenceFor, type Made } from "./useDifferences";
import type { Taking } from "./useTaking";

type Props = {
  readonly content: Content;
  readonly draw: Draw;
  /** The model behind an alias, once it is known. */
  readonly model: string | undefined;
  readonly standing: Standing | undefined;
  /** What it is compared with; undefined where no differences are shown. */
  readonly pair: Pair | undefined;
  readonly made: Made | undefined;
  readonly differs: boolean;
  readonly taking: Taking;
  readonly isFront: boolean;
};

export function Output(props: Props) {
  const { content, draw, model, standing, pair, made, differs, taking, isFront } = props;
  const { name, node, text, below } = content;
  const looks = "style" in node && node.kind !== "header" ? node : undefined;
  const difference = pair && differenceFor(pair, made);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how it is laid out.
    <div
      className={classesOf("el-output", looks && "class_name" in looks ? looks.class_name : "")}
      style={looks && styleOf(looks.style)}
      role="group"
      aria-label={`Output ${name}`}
      data-front={isFront || undefined}
      data-best={standing?.isBest || undefined}
    >
      <div className="el-output-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {model !== undefined && model !== name && <bdi className="el-output-model">{model}</bdi>}
        {standing && (
          <span className="el-output-standing">
            {standing.isBest && <Icon name="tick" />}
            {standing.words}
          </span>
        )}
        {differs && <Change content={content} pair={pair} difference={difference} />}
        {text !== undefined && taking.into !== undefined && (
          <span className="el-output-acts">
            <button
              type="button"
              className="el-button el-lineup-button"
              onClick={() => taking.takeAll(name, text)}
            >
              Take all<span className="el-hidden"> of {name}</span>
            </button>
            <TakePassage name={name} taking={taking} />
          </span>
        )}
      </div>
      <div className="el-output-shown" data-output={name}>
        <Shown {...props} difference={difference} draw={draw} />
      </div>
      {below.length > 0 ? <div className="el-output-below">{draw(below)}</div> : <div />}
    </div>
  );
}

function TakePassage({ name, taking }: { readonly name: string; readonly taking: Taking }) {
  const passage = taking.passage?.name === name ? taking.passage : undefined;
  return (
    <button
      type="button"
      className="el-button el-lineup-button"
      aria-disabled={!passage || undefined}
      aria-keyshortcuts="Shift+T"
      title={passage ? undefined : `Select some of ${name} first`}
      // What is selected stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => passage && taking.takePassage(name, passage.text)}
    >
      Take selection<span className="el-hidden"> of {name}</span>
    </button>
  );
}

type ChangeProps = Pick<Props, "content" | "pair"> & {
  readonly difference: Made["difference"] | undefined;
};

/** How much it differs, in few words. */
function Change({ content, pair, difference }: ChangeProps) {
  const { text, source } = content;
  if (source && text === undefined) return <span className="el-output-change">Not compared</span>;
  if (!pair) return null;
  const words = changeWords(pair, difference);
  return (
    <span className="el-output-change">
      {words.map(({ kind, seen, said }) => (
        <span key={kind} data-kind={kind} title={kind === "rough" ? said : undefined}>
          <span aria-hidden="true">{seen}</span>
          <span className="el-hidden">{said}</span>
        </span>
      ))}
    </span>
  );
}

type ShownProps = Props & { readonly difference: Made["difference"] | undefined };

function Shown({ content, draw, pair, difference, differs, taking }: ShownProps) {
  const { face, editing } = useWork();
  const { name, shown, source, text } = content;
  if (!source) return <Failed name={name} nodes={shown} draw={draw} />;
  // Where passages are marked, the view of the modality has the hands for it.
  const isMarked =
    labelsOf(face, source.name).length > 0 || editing.regionsOn(source.name).length > 0;
  const isRead = text !== undefined && (!isMarked || (differs && difference !== undefined));
  const parts = shown.filter((node) => editing.shown.has(node));
  if (!isRead) return draw(parts);
  return parts.map(
    (node): ReactNode =>
      isSource(node) && node === source ? (
        <TextOutput
          key="text"
          name={name}
          label={`Text of ${name}`}
          text={text}
          difference={difference}
          isWhole={pair?.isWhole ?? false}
          onTake={taking.into === undefined ? undefined : taking.onTake}
        />
      ) : (
        draw([node])
      ),
  );
}

type FailedProps = {
  readonly name: string;
  readonly nodes: readonly AnyNode[];
  readonly draw: Draw;
};

/** It can be ranked and rated all the same. */
function Failed({ name, nodes, draw }: FailedProps) {
  return (
    <div className="el-output-failed">
      <Icon name="warning" />
      <div>
        <strong>{name} has no output</strong>
        {draw(nodes)}
      </div>
    </div>
  );
}
