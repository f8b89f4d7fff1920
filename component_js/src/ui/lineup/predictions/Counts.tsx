// How many regions stand how to those of the other; each count walks through them.

import type { Contestant } from "./contestants";
import type { Facing } from "./contrasts";
import { marks } from "./shown";
import type { Comparing } from "./useComparing";
import { stepsOf, type Way } from "./walking";

type Props = {
  readonly contestant: Contestant;
  readonly facing: Facing;
  readonly comparing: Comparing;
};

const ways: readonly Way[] = ["onlyOne", "onlyOther", "both", "relabelled"];

export function Counts({ contestant, facing, comparing }: Props) {
  const titles: Readonly<Record<Way, string>> = {
    onlyOne: `only ${contestant.title}`,
    onlyOther: `only ${facing.title}`,
    both: "both",
    relabelled: "other label",
  };
  const signs = { ...marks, onlyOne: marks.only, onlyOther: "" };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      className="el-counts"
      role="group"
      aria-label={`${contestant.title} against ${facing.title}`}
    >
      {ways.map((way) => {
        const count = stepsOf(facing, way).length;
        return (
          <button
            key={way}
            type="button"
            className="el-count"
            aria-disabled={count === 0}
            title={count === 0 ? undefined : "Go to the next of them"}
            onClick={() => count > 0 && comparing.walk(contestant, way)}
          >
            {signs[way] && <span aria-hidden="true">{signs[way]}</span>}
            <bdi>{titles[way]}:</bdi>
            <strong>{count}</strong>
          </button>
        );
      })}
    </div>
  );
}
