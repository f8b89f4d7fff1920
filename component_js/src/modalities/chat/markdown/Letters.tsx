// What stands in a line of Markdown, marked where it is written.

import { Run } from "../../../passage/Line";
import { type Mark, marksWithin } from "../../../passage/marks";
import type { Inline } from "../../../rich/inline";

type Place = { readonly start: number; readonly marks: readonly Mark[] };

export function Letters({ nodes, ...place }: Place & { readonly nodes: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a node is known by its place.
  return nodes.map((node, at) => <Node key={at} node={node} {...place} />);
}

function Node({ node, start, marks }: Place & { readonly node: Inline }) {
  if (node.kind === "break") return <br />;
  if (node.kind === "letters") {
    const { text, at } = node;
    if (at === undefined) return text;
    const run = { start: start + at, end: start + at + text.length };
    return (
      <Run text={text} inner={text.length} start={run.start} marks={marksWithin(marks, run)} />
    );
  }
  const children = <Letters nodes={node.children} start={start} marks={marks} />;
  switch (node.kind) {
    case "link":
      return (
        <>
          <span className="el-md-link">{children}</span>
          <Opening address={node.address} />
        </>
      );
    case "picture":
      return (
        // It is named and not loaded: an address may tell its server what was said.
        <span className="el-md-picture">
          {node.children.length > 0 ? <>Picture: {children}</> : "Picture"}
          <Opening address={node.address} />
        </span>
      );
    case "code":
      return <code>{children}</code>;
    case "del":
      return <del>{children}</del>;
    case "em":
      return <em>{children}</em>;
    case "strong":
      return <strong>{children}</strong>;
  }
}

/** Where a link leads is opened beside its words: those are there to be marked. */
function Opening({ address }: { readonly address: string }) {
  if (!/^(https?:\/\/|mailto:)./i.test(address) || !URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  return (
    <a
      className="el-md-open"
      data-aside=""
      href={address}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={address}
      aria-label={`Open ${hostname || pathname}`}
    >
      ↗
    </a>
  );
}
