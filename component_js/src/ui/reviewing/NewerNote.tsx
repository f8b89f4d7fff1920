// Offers newer predictions to whoever has begun with older ones.

import type { MouseEvent } from "react";

type Props = { readonly onUse: () => void; readonly onKeep: () => void };

export function NewerNote({ onUse, onKeep }: Props) {
  /** The note goes: the keys are heard on. */
  const leaving = (run: () => void) => (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest<HTMLElement>(".el-work")?.focus({ preventScroll: true });
    run();
  };
  return (
    <div className="el-note" role="status">
      <span className="el-note-words">
        A newer prediction is there. To use it replaces what you have; undo brings that back.
      </span>
      <div className="el-note-buttons">
        <button type="button" className="el-button" onClick={leaving(onUse)}>
          Use it
        </button>
        <button type="button" className="el-button" onClick={leaving(onKeep)}>
          Keep mine
        </button>
      </div>
    </div>
  );
}
