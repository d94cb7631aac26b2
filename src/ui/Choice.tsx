import { Select, type Option } from "./Select.tsx";

interface ChoiceProps<Id extends string> {
  /** The name for those who listen. */
  readonly label: string;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** A choice that needs no name for those who see it. */
export function Choice<Id extends string>({ label, ...choice }: ChoiceProps<Id>) {
  return (
    <label className="choice">
      <span className="visually-hidden">{label}</span>
      <Select {...choice} />
    </label>
  );
}
