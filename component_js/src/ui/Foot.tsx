// The way out of a task: what became of it, back, skip, submit.

import { SaveStatus } from "./SaveStatus";
import type { Delivery } from "./useDelivery";

type Props = {
  readonly delivery: Delivery;
  readonly isDone: boolean;
  /** Something was sent before, and changed since. */
  readonly again: boolean;
  readonly skippable: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onSend: (skipped: string | null) => void;
};

export function Foot({ delivery, isDone, again, skippable, onBack, onSend }: Props) {
  return (
    <footer className="el-foot">
      <SaveStatus delivery={delivery} />
      {onBack && (
        <button type="button" className="el-button" onClick={onBack}>
          Back
        </button>
      )}
      {skippable && (
        <button type="button" className="el-button" disabled={isDone} onClick={() => onSend("")}>
          Skip
        </button>
      )}
      <button
        type="button"
        className="el-button el-primary"
        aria-disabled={isDone}
        aria-keyshortcuts="Control+Enter"
        onClick={() => onSend(null)}
      >
        {submitWords(isDone, again)}
      </button>
    </footer>
  );
}

function submitWords(isDone: boolean, again: boolean): string {
  if (isDone) return "Submitted";
  return again ? "Submit again" : "Submit";
}
