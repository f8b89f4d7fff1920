// A text that shows its first lines, and the rest when asked.

import { useEffect, useRef, useState } from "react";
import { createScope } from "../../core/scope";

export function Clamped({ text, about }: { readonly text: string; readonly about: string }) {
  const [open, setOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const lines = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = lines.current;
    if (!element || open) return;
    const scope = createScope();
    scope.resize(element, () => setIsCut(element.scrollHeight > element.clientHeight + 1));
    return scope.close;
  }, [open]);
  return (
    <>
      <div className="el-rank-text" data-open={open || undefined} ref={lines} dir="auto">
        {text}
      </div>
      {(isCut || open) && (
        <button
          type="button"
          className="el-rank-more"
          aria-expanded={open}
          aria-label={`${open ? "Show less" : "Show more"} of ${about}`}
          onClick={() => setOpen(!open)}
        >
          {open ? "Show less" : "Show more"}
        </button>
      )}
    </>
  );
}
