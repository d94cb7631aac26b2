import { Component, type ReactNode } from "react";
import { useApp } from "./app-context.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When it changes, what failed is tried again. */
  readonly resetKey?: string;
  /** Of the part that links lead to: where it fails they lead to the words that stand for it. */
  readonly id?: string;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
  readonly resetKey: string | undefined;
}

/** Keeps an error within one part of the page: the part says so and can be tried again, everything else goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <PanelFailed id={this.props.id} onRetry={() => this.setState({ failed: false })} />;
  }
}

interface PanelFailedProps {
  readonly id: string | undefined;
  readonly onRetry: () => void;
}

function PanelFailed({ id, onRetry }: PanelFailedProps) {
  const { messages } = useApp();
  return (
    <div id={id} role="alert" className="panel-failed" tabIndex={-1}>
      <p>{messages.panelFailed}</p>
      <button type="button" className="button" onClick={onRetry}>
        {messages.failedRetry}
      </button>
    </div>
  );
}
