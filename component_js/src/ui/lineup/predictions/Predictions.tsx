// The predictions on one source, with the controls of a lineup above them.

import { useMemo } from "react";
import { isSource, labelsOf, leaves } from "../../../core/interface";
import { modalities } from "../../../modalities";
import type { Lineup } from "../../../schema.gen";
import { type Draw, useWork } from "../../layout/work";
import { useRevealed } from "../../revealed";
import { Bar, Switch } from "../Bar";
import { useFrame } from "../frame";
import { Against } from "../outputs/Against";
import { MINE } from "./contestants";
import { PredictionLineup } from "./PredictionLineup";

const none: readonly never[] = [];

export function Predictions({ node }: { readonly node: Lineup; readonly draw: Draw }) {
  const { face, predictions: contestants = none } = useWork();
  const revealed = useRevealed();
  const source = leaves(node.children).find(isSource);
  const hasMine = source !== undefined && labelsOf(face, source.name).length > 0;
  const titles = useMemo(() => new Map(Object.entries(revealed)), [revealed]);
  const names = contestants.map(({ model }, at) => model || `Model ${at + 1}`);
  const draws = source !== undefined && modalities[source.kind].draws.length > 0;
  const frame = useFrame({
    node,
    names: [...names.map((name) => titles.get(name) ?? name), ...(hasMine ? ["Mine"] : [])],
    overlays: draws,
  });
  const { front, memory, remember } = frame;
  if (!source) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would change how it is laid out.
    <div className="el-outputs" ref={frame.root} role="group" aria-label="Comparison">
      {draws && contestants.length > 0 && (
        <Bar frame={frame} what="Prediction">
          <Against
            names={names}
            hasMine={hasMine}
            otherwise={names.length > 2 ? "the one before" : "each other"}
            picked={memory.against}
            onPick={(against) => remember({ against })}
          />
          <Switch
            words="Look at the same"
            on={memory.scrolls}
            onTurn={(on) => remember({ scrolls: on })}
          />
        </Bar>
      )}
      <PredictionLineup
        node={node}
        source={source}
        arrangement={frame.show}
        against={memory.against}
        at={contestants[front]?.model ?? MINE}
        contestants={contestants}
        names={titles}
        synced={memory.scrolls}
      />
    </div>
  );
}
