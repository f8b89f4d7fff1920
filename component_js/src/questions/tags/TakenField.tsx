// What was taken, each with a button to leave it, and the field for tags of one's own.

import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { titleOf } from "../../core/title";
import { Icon } from "../../icons/Icon";
import type { Tag, Tags } from "../../schema.gen";
import { cut } from "./taking";

type Props = {
  readonly question: Tags;
  readonly tags: readonly Tag[];
  readonly locked: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onRemove: (name: string) => void;
  /** What of it was not taken, to be left in the field. */
  readonly onWrite: (names: readonly string[]) => readonly string[];
};

export function TakenField(props: Props) {
  const { question, tags, locked, invalid, describedBy, onRemove, onWrite } = props;
  const [text, setText] = useState("");
  const titles = new Map(question.suggestions.map((each) => [each.name, titleOf(each)]));
  const writes = question.free && !locked;
  if (!writes && tags.length === 0) return null;

  function remove(event: MouseEvent<HTMLElement>, name: string): void {
    // The button goes away: whoever works by keyboard goes on beside it.
    const chip = event.currentTarget.parentElement;
    const near = chip?.nextElementSibling ?? chip?.previousElementSibling;
    near?.querySelector<HTMLElement>("button, input")?.focus();
    onRemove(name);
  }

  const write = (names: readonly string[], rest: string): void =>
    setText([...onWrite(names), ...(rest ? [rest] : [])].join(", "));

  function change(next: string): void {
    // A comma that stands there already was refused, and waits to be mended.
    const [whole, rest] = cut(next);
    if (whole.length > 0 && !text.includes(",")) write(whole, rest);
    else setText(next);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && text.trim() !== "") {
      write([...cut(`${text},`)[0]], "");
      // With Ctrl it goes on to submit.
      if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    }
    const last = tags.at(-1);
    // Held down to clear the field, it stops there.
    if (event.key === "Backspace" && text === "" && last && !event.repeat) {
      event.preventDefault();
      onRemove(last.name);
    }
  }

  return (
    <ul className="el-tags-taken" data-writes={writes || undefined} aria-label="Taken">
      {tags.map(({ name }) => {
        const title = titles.get(name) ?? name;
        return (
          <li key={name} className="el-tag-chip">
            <span className="el-tag-name" dir="auto">
              {title}
            </span>
            {!locked && (
              <button
                type="button"
                aria-label={`Remove ${title}`}
                onClick={(event) => remove(event, name)}
              >
                <Icon name="cross" />
              </button>
            )}
          </li>
        );
      })}
      {writes && (
        <li className="el-tag-field">
          <input
            type="text"
            value={text}
            dir="auto"
            autoComplete="off"
            enterKeyHint="done"
            placeholder={question.placeholder || "Add a tag"}
            aria-label={question.placeholder || "Add a tag"}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={({ target }) => change(target.value)}
            onKeyDown={press}
            // What stands there was meant: it must not be lost on the way to the submit button.
            onBlur={() => text.trim() !== "" && write([...cut(`${text},`)[0]], "")}
          />
        </li>
      )}
    </ul>
  );
}
