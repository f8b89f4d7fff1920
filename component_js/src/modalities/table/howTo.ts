// How a table is worked on by key, in words: for the help sheet.

export const howTo =
  "Arrow keys move from cell to cell, with Ctrl to the edge; Shift selects; Shift and Space select the row, Ctrl and Space the column, Ctrl and A all. " +
  "Enter marks what is selected, or selects the cells that are marked there. " +
  "Alt with an arrow moves the end of the selected cells, Alt and Shift their start. Escape lets go.";
