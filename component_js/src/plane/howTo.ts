// How an image is worked on by key, a line each: for screen readers and for the help sheet.

export const howTo = `Arrow keys move a crosshair by ten pixels of the screen, with Shift by one pixel of the image.
Enter sets the first corner of a region, arrow keys stretch it, Enter sets the second.
Of a shape with many corners each Enter sets one, Enter again in the same place ends it, Backspace takes one back.
Of a skeleton each Enter sets a joint, with Shift one that is covered; with Alt it is left out.
When a region is selected, arrow keys move it by one pixel, with Shift by ten; with Alt they resize it, and Alt with comma or full stop turns it.
Comma and full stop go through its corners: then arrow keys move the corner, Delete removes it, I adds one, T says that a joint is covered or seen, Escape leaves it.
With Control the arrow keys move an enlarged image.
With a mouse, hold Control to zoom by the wheel, hold Space to drag the image, drag with no tool in hand to select what you touch, with Shift to add to it.
Drag a point of a path with Alt to bend the line there. A double click on a corner removes it.
Escape gives up or clears the selection. Tab leaves the image.`;
