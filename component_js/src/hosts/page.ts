// The widget for a page without React: `mount(element, props)`.

import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Annotator, type AnnotatorProps } from "./react";

export type Mounted = {
  /** Other props than before; those that are not named stay as they are. */
  readonly update: (props: Partial<AnnotatorProps>) => void;
  readonly destroy: () => void;
};

export function mount(element: Element, props: AnnotatorProps): Mounted {
  const root = createRoot(element);
  let shown = props;
  const show = (): void => root.render(createElement(Annotator, shown));
  show();
  return {
    update(changed) {
      shown = { ...shown, ...changed };
      show();
    },
    destroy: () => root.unmount(),
  };
}
