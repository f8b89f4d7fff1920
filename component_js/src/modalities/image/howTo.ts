// How an image is worked on by key, in words: for screen readers and for the help sheet.

export const howTo =
  "Arrow keys move a crosshair by ten pixels of the screen, with Shift by one pixel of the image. " +
  "Enter sets the first corner of a region, arrow keys stretch it, Enter sets the second. " +
  "When a region is selected, arrow keys move it by one pixel, with Shift by ten; with Alt they resize it. " +
  "Escape gives up or clears the selection. Tab leaves the image.";
