// The colour of a term, if it has one.

import "./dot.css";

export function Dot({ color }: { readonly color: string | undefined }) {
  if (!color) return null;
  return <span className="el-dot" style={{ background: color }} aria-hidden="true" />;
}
