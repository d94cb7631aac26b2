interface ChoiceProps<Value extends string> {
  /** The name for those who listen. */
  readonly label: string;
  readonly value: Value;
  /** Every value with its words, in order. */
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  readonly onChoose: (value: Value) => void;
  /** The language of each value's words, where they are not the page's. */
  readonly languageOf?: (value: Value) => string;
}

/** One of a few things, as the browser's own list. */
export function Choice<Value extends string>({
  label,
  value,
  names,
  values,
  onChoose,
  languageOf,
}: ChoiceProps<Value>) {
  return (
    <label className="choice">
      <span className="visually-hidden">{label}</span>
      <select
        value={value}
        lang={languageOf?.(value)}
        onChange={(event) => {
          const chosen = values.find((candidate) => candidate === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((name) => (
          <option key={name} value={name} lang={languageOf?.(name)}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
