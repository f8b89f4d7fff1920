// How a text is worked on by key, in words: for the help sheet.

export const howTo =
  "Arrow keys move a caret, with Ctrl by words; Shift selects; Enter marks what is selected, or selects the span under the caret. " +
  "Alt with an arrow moves the selected span's end, Alt and Shift its start. Escape lets go.";
