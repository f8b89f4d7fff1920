// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { pressed } from "./pressed";

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const ran: string[] = [];
const command = (id: string, shortcut: string, always?: true) => ({
  ...{ id, label: id, group: "Edit", shortcut, enabled: true, run: () => ran.push(id) },
  ...(always && { always }),
});
const commands = [command("split", "Alt+X"), command("play", "Alt+P", true), command("next", "n")];

function Page() {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its field lets go by.
    <div onKeyDown={(event) => pressed(event, commands)}>
      <textarea />
      <button type="button">Here</button>
    </div>
  );
}

/** What ran, of keys that were pressed in an element. */
function pressedIn(name: string): readonly string[] {
  const room = document.createElement("div");
  document.body.append(room);
  act(() => createRoot(room).render(<Page />));
  ran.length = 0;
  for (const init of [{ key: "x", altKey: true }, { key: "p", altKey: true }, { key: "n" }]) {
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
    act(() => {
      room.querySelector(name)?.dispatchEvent(event);
    });
  }
  return [...ran];
}

test("in a text field only what never types has a key, such as what plays", () => {
  expect(pressedIn("textarea")).toEqual(["play"]);
});

test("anywhere else every command has its key", () => {
  expect(pressedIn("button")).toEqual(["split", "play", "next"]);
});
