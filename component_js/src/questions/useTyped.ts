// What stands in a field: the text as it is typed, also where it is no answer, or no answer yet.

import { useState } from "react";
import { createScope } from "../core/scope";

export type Typed<T> = {
  readonly text: string;
  /** Whether it is time to say what is wrong with the text: not while somebody is at it. */
  readonly told: boolean;
  readonly type: (text: string, given: T | undefined) => void;
  readonly tell: () => void;
};

/** An answer that comes from elsewhere, as undo brings it, takes the place of the text. */
export function useTyped<T>(given: T | undefined, write: (value: T) => string): Typed<T> {
  const written = given === undefined ? "" : write(given);
  const [typed, setTyped] = useState({ text: written, given, told: false });
  const isOurs = Object.is(typed.given, given);
  return {
    text: isOurs ? typed.text : written,
    told: isOurs && typed.told,
    type: (text, next) =>
      setTyped(({ told }) => ({ text, given: next, told: told && next === undefined })),
    tell: () => onceReleased(() => setTyped((last) => ({ ...last, told: true }))),
  };
}

/** A page that moves under a pressed pointer swallows its click: what is said moves the page. */
function onceReleased(say: () => void): void {
  if (!document.querySelector(":active")) {
    say();
    return;
  }
  const scope = createScope();
  const later = (): void => {
    scope.after(0, () => {
      scope.close();
      say();
    });
  };
  scope.listen(window, "pointerup", later);
  scope.listen(window, "pointercancel", later);
}
