import { Component, type ReactNode } from "react";
import { useApp } from "./app-context.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When it changes, what failed is tried again. */
  readonly resetKey?: string;
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
    return <PanelFailed onRetry={() => this.setState({ failed: false })} />;
  }
}

function PanelFailed({ onRetry }: { readonly onRetry: () => void }) {
  const { messages } = useApp();
  return (
    <div role="alert" className="panel-failed">
      <p>{messages.panelFailed}</p>
      <button type="button" className="button" onClick={onRetry}>
        {messages.failedRetry}
      </button>
    </div>
  );
}
