// A text field that grows with what is written in it.

import type { AriaAttributes, KeyboardEvent, Ref } from "react";
import "./growingText.css";

/** How much of the limit may be used before the count is shown. */
const NEARLY = 0.9;

type Props = {
  readonly text: string;
  readonly rows: number;
  /** In code points. */
  readonly most: number;
  readonly locked: boolean;
  readonly placeholder?: string;
  readonly aria: AriaAttributes;
  readonly onText: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly field?: Ref<HTMLTextAreaElement>;
};

export function GrowingText(props: Props) {
  const { text, rows, most, locked, placeholder, aria, onText, onKeyDown, field } = props;
  const length = [...text].length;
  return (
    <div className="el-growing">
      {/* The hidden copy gives the field its height without a script. */}
      <div className="el-growing-size" aria-hidden="true">
        {text}{" "}
      </div>
      <textarea
        {...aria}
        ref={field}
        value={text}
        rows={rows}
        readOnly={locked}
        placeholder={placeholder || undefined}
        dir="auto"
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          const fitting = limited(text, target.value, most);
          if (fitting !== target.value) {
            const caret = target.selectionEnd - (target.value.length - fitting.length);
            target.value = fitting;
            target.setSelectionRange(caret, caret);
          }
          if (fitting !== text) onText(fitting);
        }}
      />
      {!locked && length > most * NEARLY && (
        <div className="el-growing-count" role="status">
          {length <= most ? `${most - length} left` : `${length - most} too many`}
        </div>
      )}
    </div>
  );
}

/** What is typed or pasted is cut where it goes beyond the limit, never what stood there before. */
export function limited(before: string, after: string, most: number): string {
  const [old, letters] = [[...before], [...after]];
  const limit = Math.max(most, old.length);
  if (letters.length <= limit) return after;
  let kept = 0;
  while (kept < old.length && old.at(-1 - kept) === letters.at(-1 - kept)) kept++;
  return [...letters.slice(0, limit - kept), ...letters.slice(letters.length - kept)].join("");
}
