// How the picture of a video is worked on by key, a line each: for screen readers and for the help sheet.

export const howTo = `On the picture arrow keys move a crosshair, with Shift by one pixel; Enter sets one corner of a box, Enter again the other.
Of a selected track they move the box on this frame, with Shift by ten; with Alt they resize it, Alt with comma or full stop turns it. That sets a key frame, and between two of them the box moves evenly.
Drag a box or its corners; hold Control to draw over one.`;
