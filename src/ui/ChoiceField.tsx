import { Select, type Option } from "./Select.tsx";

interface ChoiceFieldProps<Id extends string> {
  readonly name: string;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** A choice under its name. */
export function ChoiceField<Id extends string>({ name, ...choice }: ChoiceFieldProps<Id>) {
  return (
    <label className="field">
      <span>{name}</span>
      <Select {...choice} />
    </label>
  );
}
