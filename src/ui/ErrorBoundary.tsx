import { Component, type ReactNode } from "react";
import { useApp } from "./app-context.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When it changes to something else than "", what failed is tried again. */
  readonly resetKey?: string;
  /** Called when something has failed. */
  readonly onFail?: () => void;
  /** Called instead of trying again. */
  readonly onRetry?: () => void;
  /** Of the part that links lead to: where it fails they lead to the words that stand for it. */
  readonly id?: string;
  /** Nothing is said of a part that nobody has before them: it is then just not there. */
  readonly unseen?: boolean;
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
    const { resetKey } = props;
    return resetKey === state.resetKey ? null : { failed: state.failed && !resetKey, resetKey };
  }

  override componentDidCatch(): void {
    this.props.onFail?.();
  }

  override render(): ReactNode {
    const { children, id, unseen, onRetry = () => this.setState({ failed: false }) } = this.props;
    if (!this.state.failed) return children;
    return unseen ? null : <PanelFailed id={id} onRetry={onRetry} />;
  }
}

interface PanelFailedProps {
  readonly id: string | undefined;
  readonly onRetry: () => void;
}

/** Says that a part of the page could not be shown, and offers to try again. */
export function PanelFailed({ id, onRetry }: PanelFailedProps) {
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
