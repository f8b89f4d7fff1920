// The best parts of outputs, taken into one text of one's own: each is one step to undo.

import { useCallback, useEffect, useState } from "react";
import { questionsOf } from "../../../core/interface";
import { answerTo, theTask } from "../../../core/part";
import { createScope } from "../../../core/scope";
import { titleOf } from "../../../core/title";
import { useLatest } from "../../../latest";
import type { Comment, Lineup } from "../../../schema.gen";
import { answering } from "../../answering";
import { useWork } from "../../layout/work";
import { joined } from "./joined";
import { selectedRun } from "./places";

export type Passage = { readonly name: string; readonly text: string };

export type Taking = {
  /** What was merged so far. */
  readonly mine: string;
  /** The name of the field that it goes to; undefined where nothing can be taken. */
  readonly into: string | undefined;
  readonly takeAll: (name: string, text: string) => void;
  readonly takePassage: (name: string, text: string) => void;
  /** The same function for as long as there is a field. */
  readonly onTake: (name: string, text: string) => void;
  readonly passage: Passage | undefined;
};

export function useTaking(
  { merged }: Lineup,
  textOf: (name: string) => string | undefined,
): Taking {
  const { face, editing, locked, announce } = useWork();
  const question = questionsOf(face).find(
    (each): each is Comment => each.kind === "comment" && each.name === merged,
  );
  const said = question && answerTo(editing.parts, question.name, theTask);
  const mine = said?.kind === "comment" ? said.text : "";
  const isOpen = question !== undefined && !locked && editing.shown.has(question);
  const passage = usePassage(isOpen, textOf);

  function write(text: string, done: string): void {
    if (!question) return;
    const { max_length: most } = question;
    const length = [...text].length;
    if (length > most) {
      announce(`There is no room for it: ${titleOf(question)} takes ${most} characters.`);
      return;
    }
    const { editor } = editing;
    editor.commit(answering(editor.state().parts, question, theTask, { text }));
    announce(done);
  }

  const takePassage = (name: string, text: string): void =>
    write(joined(mine, text), `Taken from ${name}.`);
  const latest = useLatest(takePassage);
  const onTake = useCallback((name: string, text: string) => latest.current(name, text), [latest]);
  return {
    mine,
    into: isOpen ? titleOf(question) : undefined,
    passage,
    takeAll: (name, text) => write(text, `All of ${name} was taken in place of what stood there.`),
    takePassage,
    onTake,
  };
}

/** A tap on a button lets go of the selection before the button hears of it. */
const LINGERS = 400;

/** What is selected of an output. */
function usePassage(
  isWanted: boolean,
  textOf: (name: string) => string | undefined,
): Passage | undefined {
  const [passage, setPassage] = useState<Passage>();
  const latest = useLatest(textOf);
  useEffect(() => {
    if (!isWanted) return;
    const scope = createScope();
    let letGo = (): void => {};
    scope.listen(document, "selectionchange", () => {
      letGo();
      const found = selectedPassage(latest.current);
      if (found) setPassage(found);
      else letGo = scope.after(LINGERS, () => setPassage(undefined));
    });
    return scope.close;
  }, [isWanted, latest]);
  return isWanted ? passage : undefined;
}

function selectedPassage(textOf: (name: string) => string | undefined): Passage | undefined {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const body = element?.closest<HTMLElement>("[data-text]");
  const within = element?.closest<HTMLElement>("[data-output]");
  const name = body?.dataset.text ?? within?.dataset.output;
  if (!selection || selection.isCollapsed || name === undefined) return undefined;
  const run = body && selectedRun(body, selection);
  // Where a view shows it, what is selected is what the browser says.
  const text = run ? textOf(name)?.slice(run.start, run.end) : selection.toString();
  return text?.trim() ? { name, text } : undefined;
}
