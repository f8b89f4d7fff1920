// Names a document and opens it beside the page: its pages are not drawn here.

import { useEffect, useMemo } from "react";
import { addressOf, fileAt, shortened } from "../../core/address";
import { titleOf } from "../../core/title";
import { useLatest } from "../../latest";
import type { DocumentSource } from "../../schema.gen";
import type { ViewProps } from "../modality";
import "./document.css";

export function View(props: ViewProps<DocumentSource>) {
  const { source, shown } = props;
  const latest = useLatest(props);
  const address = useMemo(() => addressOf(shown, "document", document.baseURI), [shown]);
  const wrong = "wrong" in address ? address.wrong : undefined;
  useEffect(() => {
    if (wrong !== undefined) latest.current.onError(wrong);
  }, [wrong, latest]);
  if ("wrong" in address) return null;
  const { url } = address;
  const file = fileAt(url) || titleOf(source);
  // No browser opens data as a page: it is saved instead.
  const isHeld = url.startsWith("data:");
  return (
    <div className="el-document">
      <div className="el-document-words">
        <strong dir="auto">{file}</strong>
        <span dir="auto">{shortened(shown)}</span>
        <span>
          {isHeld ? "Save it" : "Open it"} to read it; what is asked about it is answered here.
        </span>
      </div>
      <a
        className="el-button el-document-link"
        href={url}
        rel="noopener noreferrer"
        {...(isHeld ? { download: `${file}.pdf` } : { target: "_blank" })}
      >
        {isHeld ? "Save" : "Open"} <span className="el-hidden">{file}</span>
        {!isHeld && " in a new tab"}
      </a>
    </div>
  );
}
