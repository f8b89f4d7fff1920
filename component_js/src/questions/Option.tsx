// One thing to pick, as a radio button or a check box; a second click takes it back.

import type { ReactNode } from "react";
import "./option.css";

type Props = {
  readonly many?: boolean;
  /** What all options of one question share. */
  readonly group: string;
  readonly on: boolean;
  readonly locked: boolean;
  readonly className?: string;
  readonly description?: string | undefined;
  readonly onPick: (on: boolean) => void;
  /** With a hint, where that is the one to tell of it. */
  readonly onTurn?: (option: HTMLElement) => void;
  readonly children: ReactNode;
};

export function Option(props: Props) {
  const { many = false, group, on, locked, className = "", description, onPick, onTurn } = props;
  return (
    <label
      className={`el-choice ${className}`}
      // A click brings the focus too, and after a failed submit it comes by itself.
      onFocus={({ target, currentTarget }) =>
        target.matches(":focus-visible") && onTurn?.(currentTarget)
      }
      onPointerEnter={(event) => event.pointerType === "mouse" && onTurn?.(event.currentTarget)}
    >
      <input
        type={many ? "checkbox" : "radio"}
        name={group}
        checked={on}
        disabled={locked}
        aria-description={description || undefined}
        onChange={(event) => onPick(event.target.checked)}
        onClick={() => {
          if (!many && on) onPick(false);
        }}
      />
      {props.children}
    </label>
  );
}
