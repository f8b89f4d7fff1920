// A title that folds away what is below it.

import type { CSSProperties, ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly className: string;
  readonly style: CSSProperties | undefined;
  readonly children: ReactNode;
};

export function Fold({ title, open, onOpen, className, style, children }: Props) {
  return (
    <details
      className={className}
      style={style}
      open={open}
      // The browser opens it too, for who searches the page.
      onToggle={(event) => {
        if (event.target === event.currentTarget) onOpen(event.currentTarget.open);
      }}
    >
      <summary className="el-fold-title">
        <bdi>{title}</bdi>
      </summary>
      <div className="el-fold-body">{children}</div>
    </details>
  );
}
