// The pictures of the controls of a timeline.

import { Picture } from "../../icons/Icon";

const paths = {
  play: "M8 5.500v13l10.500-6.500Z",
  pause: "M8.500 6v12M15.500 6v12",
  back: "M4 5v5h5M4.600 10A8 8 0 1 1 4 14",
  on: "M20 5v5h-5M19.400 10A8 8 0 1 0 20 14",
  loop: "M17 3l3 3-3 3M4 11V9a3 3 0 0 1 3-3h13M7 21l-3-3 3-3M20 13v2a3 3 0 0 1-3 3H4",
  mark: "M6 5v14M18 5v14M6 12h12",
  split: "M12 4v16M8 8l-4 4 4 4M16 8l4 4-4 4",
  zoom_in: "M12 5v14M5 12h14",
  zoom_out: "M5 12h14",
  zoom_all: "M4 6v12M20 6v12M8 12h8M10.500 9.500 8 12l2.500 2.500M13.500 9.500 16 12l-2.500 2.500",
  one_channel: "M4 6h16M4 12h5M15 12h5M4 18h16M9 9.500v5h6v-5Z",
} as const;

export type TimelineIconName = keyof typeof paths;

export function TimelineIcon({ name }: { readonly name: TimelineIconName }) {
  return <Picture path={paths[name]} />;
}
