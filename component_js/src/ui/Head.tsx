// What stands above a task: its title, what could not be taken over, and what is to be decided first.

import type { Interface } from "../schema.gen";
import { ErrorNote } from "./ErrorNote";
import { RestoredNote } from "./RestoredNote";
import type { Restored } from "./useDraft";
import type { Predictions } from "./usePredictions";
import type { Reviewing } from "./useReviewing";

type Props = {
  readonly id: string;
  readonly face: Interface;
  readonly leftOut: string;
  readonly draft: Restored;
  readonly predictions: Predictions;
  readonly reviewing: Reviewing | undefined;
  readonly onStartOver: () => void;
  readonly onNewer: () => void;
};

export function Head(props: Props) {
  const { id, face, leftOut, draft, predictions, reviewing, onStartOver, onNewer } = props;
  return (
    <>
      <header className={face.title || face.instructions ? "el-head" : "el-hidden"}>
        <h2 id={id}>{face.title || "Annotation"}</h2>
        {face.instructions && <p>{face.instructions}</p>}
      </header>
      {leftOut && <ErrorNote title="Not all that was said before fits">{leftOut}</ErrorNote>}
      <RestoredNote at={draft.at} onStartOver={onStartOver} onClose={draft.dismiss} />
      {reviewing && predictions.isNewer && (
        <reviewing.NewerNote onUse={onNewer} onKeep={predictions.keep} />
      )}
    </>
  );
}
