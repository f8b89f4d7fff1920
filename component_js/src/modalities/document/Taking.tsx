// Offers the words of a page that stand in the selected box, for what is asked about it.

import { useEffect } from "react";
import type { Command } from "../../core/command";
import { useLatest } from "../../latest";
import { boundsOf, liesOnPlane } from "../../plane/plane";
import type { DocumentSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import { type Measure, textWithin } from "./page/near";
import type { PageText } from "./page/pieces";

type Props = {
  readonly view: ViewProps<DocumentSource>;
  readonly page: PageText;
  readonly measure: Measure;
  readonly onCommands: (commands: readonly Command[]) => void;
};

const none: readonly Command[] = [];

export function Taking({ view, page, measure, onCommands }: Props) {
  const { regions, selection, locked, transcribing } = view;
  const latest = useLatest(view);
  const [only, another] = regions.filter(({ id }) => selection.has(id));
  const region = only && !another && !locked && liesOnPlane(only) ? only : undefined;
  const words = region && transcribing ? textWithin(page, boundsOf(region), measure) : "";
  const id = region?.id;
  const isOffered = id !== undefined && words !== "" && transcribing?.of(id) !== words;

  useEffect(() => {
    if (!isOffered || id === undefined) return onCommands(none);
    function run(): void {
      const { transcribing, announce } = latest.current;
      if (id !== undefined) transcribing?.take(id, words);
      announce(`Taken over: ${words}`);
    }
    const label = "Take the words in the box";
    onCommands([
      { id: "document.take", label, group: "Edit", shortcut: "Shift+T", enabled: true, run },
    ]);
  }, [isOffered, id, words, latest, onCommands]);

  if (!isOffered || id === undefined) return null;
  return (
    <div className="el-pdf-taking">
      <span>
        It reads <q dir="auto">{words}</q>
      </span>
      <button
        type="button"
        className="el-button"
        aria-keyshortcuts="Shift+T"
        // The keys stay with the page.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          transcribing?.take(id, words);
          view.announce(`Taken over: ${words}`);
        }}
      >
        Take over <kbd className="el-key">⇧T</kbd>
      </button>
    </div>
  );
}
