import { describe, expect, test } from "vitest";
import { type Command, commandFor, type KeyPress, shortcutOf, spoken } from "./command";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const command = (shortcut: string, enabled = true): Command => ({
  id: shortcut,
  label: shortcut,
  group: "",
  shortcut,
  enabled,
  run: () => {},
});

describe("keys", () => {
  test.each([
    [press("z", { ctrlKey: true }), "Mod+z"],
    [press("Z", { metaKey: true, shiftKey: true }), "Mod+Shift+z"],
    [press("?", { shiftKey: true }), "?"],
    [press("Backspace"), "Delete"],
    [press(" "), "Space"],
    [press("ArrowUp", { altKey: true, shiftKey: true }), "Alt+Shift+ArrowUp"],
    [press("®", { altKey: true, code: "KeyR" }), "Alt+r"],
  ])("%j is written %s", (pressed, written) => {
    expect(shortcutOf(pressed)).toBe(written);
  });

  test("mean the first command that can run", () => {
    const table = [command("Mod+Z", false), command("Mod+Z"), command("1")];
    expect(commandFor(table, press("z", { ctrlKey: true }))).toBe(table[1]);
    expect(commandFor(table, press("1"))).toBe(table[2]);
    expect(commandFor(table, press("2"))).toBeUndefined();
  });

  test("are read out as people say them", () => {
    expect(spoken("Mod+Shift+z")).toBe("Ctrl Shift Z");
    expect(spoken("Mod+Enter", true)).toBe("⌘ Enter");
  });
});
