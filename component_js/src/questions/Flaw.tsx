// What is wrong with something typed that is no answer yet.

import "./field.css";

type Props = { readonly id: string; readonly children: string | undefined };

/** It stands there empty too: only what changes in a live region is told. */
export function Flaw({ id, children }: Props) {
  return (
    <div className="el-flaw" id={id} role="status">
      {children}
    </div>
  );
}
