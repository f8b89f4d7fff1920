// Styles of a view that most pages never show: worn by the page, or the shadow root, while it is there.

import { type RefObject, useLayoutEffect } from "react";

type Worn = { readonly sheet: CSSStyleSheet; count: number };

const worn = new WeakMap<Document | ShadowRoot, Map<string, Worn>>();

export function useSheet(element: RefObject<Element | null>, css: string): void {
  useLayoutEffect(() => {
    const root = element.current?.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    return wear(root, css);
  }, [element, css]);
}

/** What is answered takes it off, unless another view still needs it. */
export function wear(root: Document | ShadowRoot, css: string): () => void {
  const sheets = worn.get(root) ?? new Map<string, Worn>();
  worn.set(root, sheets);
  const there = sheets.get(css) ?? { sheet: new CSSStyleSheet(), count: 0 };
  sheets.set(css, there);
  there.count += 1;
  if (there.count === 1) {
    there.sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, there.sheet];
  }
  return () => {
    there.count -= 1;
    if (there.count > 0) return;
    sheets.delete(css);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== there.sheet);
  };
}
