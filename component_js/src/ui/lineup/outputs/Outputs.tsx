// Outputs with contents of their own, arranged to be compared.

import { type CSSProperties, useEffect, useMemo } from "react";
import { sourcesOf } from "../../../core/interface";
import type { Lineup } from "../../../schema.gen";
import { useSheet } from "../../../sheet";
import { type Draw, useWork } from "../../layout/work";
import { useRevealed } from "../../revealed";
import { Bar, Switch } from "../Bar";
import { useFrame } from "../frame";
import { Against } from "./Against";
import { type Content, contentsOf } from "./contents";
import { kindsSaid } from "./kindsSaid";
import { Output } from "./Output";
import { Overlay } from "./Overlay";
import outputsCss from "./outputs.css?inline";
import { MINE, pairLaid, pairsOf } from "./pairs";
import { standingsOf } from "./standing";
import textCss from "./text.css?inline";
import { differenceFor, useDifferences } from "./useDifferences";
import { useTaking } from "./useTaking";
import { useTogether } from "./useTogether";

export function Outputs({ node, draw }: { readonly node: Lineup; readonly draw: Draw }) {
  const { task, editing, face, announce } = useWork();
  const { shown, parts } = editing;
  const all = useMemo(() => contentsOf(node, task.data), [node, task.data]);
  const contents = all.filter((content) => shown.has(content.node));
  const taking = useTaking(node, (name) => contents.find((each) => each.name === name)?.text);
  const texts = contents.filter(({ text }) => text !== undefined);
  const overlays = texts.length > 1 || contents.filter(({ image }) => image).length > 1;
  const compares = texts.length > 1 || (texts.length > 0 && node.merged !== "");
  const { passage } = taking;
  const frame = useFrame({
    node: { ...node, children: contents.map((each) => each.node) },
    names: contents.map(({ name }) => name),
    overlays,
    more: ({ differs }, remember) => [
      {
        id: "lineup.differences",
        label: "Show differences",
        shortcut: "Shift+D",
        enabled: compares,
        pressed: differs,
        run: () => remember({ differs: !differs }),
      },
      {
        id: "lineup.take",
        label: "Take what is selected",
        shortcut: "Shift+T",
        enabled: passage !== undefined,
        run: () => passage && taking.takePassage(passage.name, passage.text),
      },
    ],
  });
  useSheet(frame.root, outputsCss);
  useSheet(frame.root, textCss);
  const { show, front, memory, remember } = frame;
  const isLaid = show === "overlay";
  const differs = compares && memory.differs;
  const laid = isLaid
    ? pairLaid(contents, [front, frame.behind], memory.against, taking.mine)
    : undefined;
  const even = differs && !isLaid ? pairsOf(contents, memory.against, taking.mine) : [];
  const pairs = laid ? [laid] : even;
  const made = useDifferences(pairs);
  const revealed = useRevealed();
  const names = sayNames(contents, revealed);
  useEffect(() => {
    if (names) announce(names);
  }, [names, announce]);
  const standings = standingsOf(contents, face, parts);
  const own = new Set(contents.map(({ source }) => source?.name));
  const isSynced = sourcesOf(face).some(
    (source) => own.has(source.name) && "sync" in source && source.sync !== "",
  );
  const together = useTogether(memory.scrolls && !isLaid, isSynced);
  const kinds = kindsSaid(contents);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how it is laid out.
    <div className="el-outputs" ref={frame.root} role="group" aria-label="Comparison" {...together}>
      <Bar frame={frame}>
        {compares && (
          <>
            {!isLaid && (
              <Switch
                words="Show differences"
                on={differs}
                onTurn={(on) => remember({ differs: on })}
              />
            )}
            {(differs || isLaid) && (
              <Against
                names={texts.map(({ name }) => name)}
                otherwise={otherwiseFor(texts.length, isLaid)}
                hasMine={node.merged !== ""}
                picked={memory.against}
                onPick={(against) => remember({ against })}
              />
            )}
          </>
        )}
        {!isLaid && contents.filter(isLong).length > 1 && (
          <Switch
            words="Scroll together"
            on={memory.scrolls}
            onTurn={(on) => remember({ scrolls: on })}
          />
        )}
      </Bar>
      {kinds && <p className="el-lineup-note">{kinds}</p>}
      {differs && memory.against === MINE && taking.mine.trim() === "" && (
        <p className="el-lineup-note">Nothing of yours stands there yet to compare with.</p>
      )}
      {isLaid && (
        <Overlay
          top={contents[front]}
          base={contents[frame.behind]}
          pair={laid}
          difference={laid && differenceFor(laid, made.get(laid.name))}
          taking={taking}
        />
      )}
      <div className="el-outputs-grid" data-show={show} style={columnsFor(contents.length)}>
        {contents.map((content, at) => (
          <Output
            key={content.name}
            content={content}
            draw={draw}
            model={revealed[content.name]}
            standing={standings.get(content.name)}
            pair={pairs.find(({ name }) => name === content.name)}
            made={made.get(content.name)}
            differs={differs && !isLaid}
            taking={taking}
            isFront={at === front}
          />
        ))}
      </div>
    </div>
  );
}

/** What may be longer than its place. */
const isLong = ({ source }: Content): boolean =>
  source !== undefined && !["image", "audio", "video", "series"].includes(source.kind);

function otherwiseFor(count: number, isLaid: boolean): string {
  if (isLaid) return "the other one";
  return count > 2 ? "the one before" : "each other";
}

/** In rows of the same length, as far as they come out even. */
function columnsFor(count: number): CSSProperties {
  const columns: Readonly<Record<string, number>> = {
    "--el-outputs": count > 4 ? Math.ceil(count / 2) : count,
  };
  return columns;
}

function sayNames(
  contents: readonly Content[],
  revealed: Readonly<Record<string, string>>,
): string {
  const named = contents.flatMap(({ name }) => {
    const model = revealed[name];
    return model === undefined || model === name ? [] : `${name} is ${model}`;
  });
  return named.length > 0 ? `${named.join(", ")}.` : "";
}
