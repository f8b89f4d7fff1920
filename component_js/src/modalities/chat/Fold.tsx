// Something that is folded until somebody wants to see it, or selects what is marked in it.

import { type ReactNode, useEffect, useState } from "react";
import type { Mark } from "../../passage/marks";

type Props = {
  readonly className: string;
  readonly head: ReactNode;
  readonly marks: readonly Mark[];
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

export function Fold({ className, head, marks, isOpen = false, children }: Props) {
  const [open, setOpen] = useState(isOpen);
  const isSelected = marks.some(({ selected }) => selected);
  useEffect(() => {
    if (isSelected) setOpen(true);
  }, [isSelected]);
  return (
    <details
      className={className}
      // Before the passage scrolls to what is selected in it.
      open={open || isSelected}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary data-aside="">
        {head}
        {marks.length > 0 && <span className="el-chat-marked">{marks.length} marked</span>}
      </summary>
      {children}
    </details>
  );
}
