// Every action is a command: the toolbar, the keys, the help sheet and the tests read one table.

export type Command = {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** Such as "Mod+Shift+Z", "Delete" or "a"; `Mod` is Ctrl, or Cmd on a Mac. */
  readonly shortcut?: string;
  readonly enabled: boolean;
  /** Set for commands that are on or off. */
  readonly pressed?: boolean;
  /** While text is selected its key belongs to the browser, as the one that copies does. */
  readonly yields?: true;
  /** Its key types nothing: it works in a text field too. */
  readonly always?: true;
  /** Set for what goes on to the next task: its key, held down, does it once. */
  readonly once?: boolean;
  readonly run: () => void;
};

/** A command that is offered beside what it is for, such as a label beside a selection. */
export type Choice = Command & { readonly color: string };

export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** The key as it is on the board, whatever it types. */
  readonly code?: string;
};

// Some keyboards have only the one of the two that delete.
const named: Readonly<Record<string, string>> = { " ": "Space", Backspace: "Delete" };

/** A key press, written as shortcuts are written. */
export function shortcutOf(press: KeyPress): string {
  // On a Mac, Alt makes another letter of the key.
  const [, lettered] = (press.altKey && press.code?.match(/^(?:Key|Digit)(\w)$/)) || [];
  const letter = press.key.length === 1;
  const typed = lettered ?? press.key;
  const key = named[typed] ?? (letter ? typed.toLowerCase() : typed);
  const mod = press.ctrlKey || press.metaKey;
  return [
    mod && "Mod",
    press.altKey && "Alt",
    // Shift is how "?" is typed; it only counts where the key is what it is without it.
    press.shiftKey && (!letter || /[a-z]/.test(key) || key === "Space") && "Shift",
    key,
  ]
    .filter(Boolean)
    .join("+");
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The command that a key press means, if it can run. */
export function commandFor(commands: readonly Command[], press: KeyPress): Command | undefined {
  const shortcut = shortcutOf(press);
  return commands.find((each) => each.enabled && each.shortcut && same(each.shortcut, shortcut));
}

/** A shortcut as people read it: "Ctrl Z", or "⌘ Z" on a Mac. */
export function spoken(shortcut: string, mac = false): string {
  const mod = mac ? "⌘" : "Ctrl";
  return shortcut
    .split("+")
    .map((key) => (key === "Mod" ? mod : key))
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join(" ");
}
