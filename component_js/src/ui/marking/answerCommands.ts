// By key from a region to what is asked about it, and back to where it was marked.

import type { Command } from "../../core/command";
import { askedOf, questionsOf } from "../../core/interface";
import { answerKey } from "../../core/part";
import type { Given } from "./given";

const CONTROL = "input, textarea, select, button, [tabindex='0']";

/** Where the focus was when somebody began to answer. */
let before: HTMLElement | undefined;

export function answerCommands({ face, editing, root }: Given): readonly Command[] {
  const { selected, shown } = editing;
  const keys = questionsOf(face).flatMap((question) =>
    selected &&
    question.per_region &&
    shown.has(question) &&
    askedOf(question, face) === selected.source
      ? answerKey(question.name, { region: selected.id, item: null })
      : [],
  );
  return [
    {
      id: "answer",
      label: "Answer about it, and back",
      shortcut: "Alt+A",
      group: "Go",
      enabled: keys.length > 0,
      always: true,
      run() {
        const { current } = root;
        const places = current ? keys.flatMap((key) => placeAt(current, key) ?? []) : [];
        if (places.some((place) => place.matches(":focus-within"))) goBack(current);
        else {
          before = current?.querySelector<HTMLElement>(":focus") ?? undefined;
          for (const place of places) if (focusIn(place)) return;
        }
      },
    },
  ];
}

function goBack(root: HTMLElement | null): void {
  if (before?.isConnected) before.focus();
  else root?.querySelector<HTMLElement>("[role=application]")?.focus();
}

export function placeAt(root: HTMLElement, key: string): HTMLElement | undefined {
  const places = root.querySelectorAll<HTMLElement>("[data-place]");
  return [...places].find(({ dataset }) => dataset.place === key);
}

/** What is hidden never takes the focus. */
export function focusIn(place: HTMLElement): boolean {
  for (const control of place.querySelectorAll<HTMLElement>(CONTROL)) {
    control.focus();
    if (control.matches(":focus")) return true;
  }
  return false;
}
