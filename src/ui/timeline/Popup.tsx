import {
  createContext,
  use,
  useEffect,
  useId,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { ErrorBoundary } from "../ErrorBoundary.tsx";

interface PopupProps {
  readonly className: string;
  /** What stands on the button. */
  readonly button: ReactNode;
  /** The button's name where its content does not say it. */
  readonly label?: string;
  /** What opens. */
  readonly children: ReactNode;
}

/** Least distance between what opens and the edges of the chart, in CSS pixels. */
const MARGIN = 6;

const LeaveContext = createContext<() => void>(() => {});

/** Closes the popup around a component and gives the focus back to its button: to be called before something else opens. */
export function useLeave(): () => void {
  return use(LeaveContext);
}

/** A button that opens something small above itself. Escape, a press elsewhere and focus that moves on close it. */
export function Popup({ className, button, label, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    opener.current?.focus();
    setOpen(false);
  };
  useClosing(open, whole, opener, () => setOpen(false));
  return (
    <div ref={whole} className={`popup ${className}`}>
      <button
        ref={opener}
        type="button"
        className="popup-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div id={id} className="popup-body" ref={(body) => keepPlaced(body, opener.current)}>
          <LeaveContext value={leave}>
            <ErrorBoundary>{children}</ErrorBoundary>
          </LeaveContext>
        </div>
      )}
    </div>
  );
}

/** Closes what is open on Escape within it, with the focus back on its opener, and when the reader turns to something else. */
function useClosing(
  open: boolean,
  whole: RefObject<HTMLElement | null>,
  opener: RefObject<HTMLElement | null>,
  close: () => void,
): void {
  useEffect(() => {
    const element = whole.current;
    if (!open || element === null) return undefined;
    const closeFromOutside = (event: Event): void => {
      if (event.target instanceof Node && !element.contains(event.target)) close();
    };
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      opener.current?.focus();
      close();
    };
    document.addEventListener("pointerdown", closeFromOutside);
    document.addEventListener("focusin", closeFromOutside);
    element.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", closeFromOutside);
      document.removeEventListener("focusin", closeFromOutside);
      element.removeEventListener("keydown", closeOnEscape);
    };
  });
}

/** Places what opens whenever its size changes: its words may have to be fetched. */
function keepPlaced(body: HTMLElement | null, button: HTMLElement | null): () => void {
  const observer = new ResizeObserver(() => place(body, button));
  if (body !== null) observer.observe(body);
  place(body, button);
  return () => observer.disconnect();
}

/** Centres what opens above its button, as far as it stays within the chart. */
function place(body: HTMLElement | null, button: HTMLElement | null): void {
  const parent = body?.offsetParent;
  const chart = button?.closest(".chart")?.getBoundingClientRect();
  if (body === null || !parent || !button || !chart) return;
  const { left, width } = button.getBoundingClientRect();
  const most = chart.right - body.offsetWidth - MARGIN;
  const wanted = left + width / 2 - body.offsetWidth / 2;
  const at = Math.max(chart.left + MARGIN, Math.min(wanted, most));
  body.style.setProperty("--left", `${at - parent.getBoundingClientRect().left}px`);
}
