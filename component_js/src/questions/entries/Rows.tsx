// The entries that stand, each to be changed or removed.

import { useState } from "react";
import { Icon } from "../../icons/Icon";
import type { Entries } from "../../schema.gen";
import { GrowingText } from "../GrowingText";
import { ends } from "./ends";

type Props = {
  readonly question: Entries;
  readonly texts: readonly string[];
  readonly locked: boolean;
  readonly onTexts: (texts: readonly string[]) => void;
  /** The row that went, and the texts that are left. */
  readonly onRemove: (row: number, left: readonly string[]) => void;
  /** Somebody has changed one and goes on. */
  readonly onDone: () => void;
};

const none = { at: -1, among: -1 };

export function Rows({ question, texts, locked, onTexts, onRemove, onDone }: Props) {
  const { editable, rows, max_length } = question;
  // A row that was emptied waits for another text; the answer has no blanks.
  const [gap, setGap] = useState(none);
  const shown = gap.among === texts.length ? texts.toSpliced(gap.at, 0, "") : texts;

  function edit(at: number, text: string): void {
    const filled = shown.with(at, text.trim() === "" ? "" : text).filter((each) => each !== "");
    setGap(text.trim() === "" ? { at, among: filled.length } : none);
    onTexts(filled);
  }

  function remove(at: number): void {
    setGap(none);
    onRemove(
      at,
      shown.toSpliced(at, 1).filter((each) => each !== ""),
    );
  }

  if (shown.length === 0) return null;
  return (
    <ul className="el-entries-list" aria-label="Entries">
      {shown.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts may stand there twice; the place is the row.
        <li key={at}>
          {editable ? (
            <GrowingText
              text={text}
              rows={1}
              most={max_length}
              locked={locked}
              aria={{ "aria-label": `Text ${at + 1}` }}
              onText={(next) => edit(at, next)}
              onKeyDown={(event) => {
                if (!ends(event, rows)) return;
                event.preventDefault();
                onDone();
              }}
            />
          ) : (
            <span className="el-entry" dir="auto">
              {text}
            </span>
          )}
          {!locked && (
            <button
              type="button"
              className="el-small"
              data-remove=""
              aria-label={`Remove “${text.slice(0, 40)}”`}
              onClick={() => remove(at)}
            >
              <Icon name="cross" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
