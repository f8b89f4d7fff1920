// Words with some form.

import { MarkdownText } from "../../rich/RichText";
import type { Markdown as MarkdownNode } from "../../schema.gen";
import { classesOf, styleOf } from "./look";

export function Markdown({ node }: { readonly node: MarkdownNode }) {
  return (
    <div className={classesOf("", node.class_name) || undefined} style={styleOf(node.style)}>
      <MarkdownText text={node.text} />
    </div>
  );
}
