// A line of words above what follows.

import type { Header as HeaderNode } from "../../schema.gen";
import { styleOf } from "./look";
import { useWork } from "./work";

export function Header({ node }: { readonly node: HeaderNode }) {
  const Heading = useWork().headings.get(node) ?? "h3";
  return (
    <Heading
      className="el-header"
      data-level={node.level}
      data-underline={node.underline || undefined}
      style={styleOf(node.style)}
      dir="auto"
    >
      {node.text}
    </Heading>
  );
}
