// How something that runs in time is worked on by key, a line each: for screen readers and for the help sheet.

export const howTo = `Arrow keys move the cursor by as little as can be seen, with Shift by ten times that; with Alt, or by comma and full stop, by one sample or frame.
Enter starts an interval at the cursor, and Enter again ends it there, also while it plays. Escape gives it up.
When an interval is selected, arrow keys move it; with Alt they move its end, with Alt and Shift its start.
Space plays and pauses. Home and End go to both ends, Page Up and Page Down, or Control with the arrow keys, move what is shown.
With a mouse, drag to draw, drag an end to move it, click to move the cursor, double click an interval to play it. Alt leaves out snapping, Shift marks one channel only. By key, up and down arrow keys say which, once one only is marked.
Hold Control to zoom by the wheel or to drag what is shown; Shift with the wheel moves along. Drag in the ruler to move the cursor.`;
