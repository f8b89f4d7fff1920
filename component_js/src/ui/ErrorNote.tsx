// What stands in place of something that cannot be shown: which thing, what is wrong with it.

import { Component, type ReactNode } from "react";
import { Icon } from "../icons/Icon";

export function ErrorNote({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="el-error" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
    </div>
  );
}

type Props = {
  readonly title: string;
  readonly onError: (problem: string) => void;
  readonly children: ReactNode;
};

/** Keeps a view that throws from taking the rest of the widget with it. */
export class ErrorBoundary extends Component<Props, { readonly problem: string | undefined }> {
  override state: { readonly problem: string | undefined } = { problem: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error instanceof Error ? error.message : String(error));
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === undefined) return this.props.children;
    return <ErrorNote title={this.props.title}>{problem}</ErrorNote>;
  }
}
