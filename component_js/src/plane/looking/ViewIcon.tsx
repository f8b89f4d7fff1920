// The pictures of how an image is looked at.

import { Picture } from "../../icons/Icon";

const paths = {
  zoom_in: "M12 5v14M5 12h14",
  zoom_out: "M5 12h14",
  zoom_fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  zoom_fill:
    "M3.500 5.500h17v13h-17ZM7 12h10M9.500 9.500 7 12l2.500 2.500M14.500 9.500 17 12l-2.500 2.500",
  zoom_actual: "M5 9l2-1.500V16.500M12 10.300v.1M12 14.500v.1M16 9l2-1.500V16.500",
  turn_left: "M4 4.500v5h5M4.600 9.500A8 8 0 1 1 4 13",
  turn_right: "M20 4.500v5h-5M19.400 9.500A8 8 0 1 0 20 13",
  thinner: "M5 12h14",
  thicker: "M12 5v14M5 12h14",
  more: "M5.500 12h1M11.500 12h1M17.500 12h1",
} as const;

export type ViewIconName = keyof typeof paths;

export function ViewIcon({ name }: { readonly name: ViewIconName }) {
  return <Picture path={paths[name]} />;
}
