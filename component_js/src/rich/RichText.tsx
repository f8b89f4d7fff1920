// Text with some form, sanitised by a chunk that is loaded for the first of it; plain until then.

import { useEffect, useMemo, useState } from "react";
import { inert } from "./inert";
import "./rich.css";

type Rich = typeof import("./sanitised");

let known: Rich | undefined;

function useRich(): Rich | undefined {
  const [rich, setRich] = useState(known);
  useEffect(() => {
    if (rich) return;
    let gone = false;
    import("./sanitised").then(
      (loaded) => {
        known = loaded;
        if (!gone) setRich(loaded);
      },
      // Whoever is offline reads it plain.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [rich]);
  return rich;
}

type Props = {
  readonly html: string;
  /** Inline where it stands on a button: without links and blocks. */
  readonly form?: "block" | "inline";
};

export function RichText({ html, form = "inline" }: Props) {
  const rich = useRich();
  const clean = useMemo(() => rich?.sanitised(html, form), [rich, html, form]);
  const Element = form === "inline" ? "span" : "div";
  if (clean === undefined) return <Element className="el-rich">{plain(html)}</Element>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: this is the one place, and it is sanitised.
  return <Element className="el-rich" dir="auto" dangerouslySetInnerHTML={{ __html: clean }} />;
}

export function MarkdownText({ text }: { readonly text: string }) {
  const rich = useRich();
  const clean = useMemo(() => rich?.fromMarkdown(text), [rich, text]);
  if (clean === undefined) return <div className="el-rich el-rich-plain">{text}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: this is the one place, and it is sanitised.
  return <div className="el-rich" dir="auto" dangerouslySetInnerHTML={{ __html: clean }} />;
}

/** The words of it. A document that is only parsed runs nothing and loads nothing. */
function plain(html: string): string {
  if (typeof DOMParser === "undefined") return "";
  return inert(html).body.textContent ?? "";
}
