// How a text is worked on by key, in words: for the help sheet.

export const howTo =
  "Arrow keys move a caret, with Ctrl by words; Shift selects. A label’s key marks what is selected with that label, Enter with the one in hand; with none in hand, Enter goes to the labels. " +
  "Enter on a span selects it, and again the next one that lies there. " +
  "Alt with an arrow moves the selected span’s end, Alt and Shift its start. Escape lets go: of the selection, of the span, of the label in hand.";
