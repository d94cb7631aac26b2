/** One of the things that can be chosen. */
export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The language of the label, where it is not the page's. */
  readonly lang?: string | undefined;
}

interface SelectProps<Id extends string> {
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** One of a few things, as the browser's own list. Its name is the label around it. */
export function Select<Id extends string>({ value, options, onChoose }: SelectProps<Id>) {
  return (
    <select
      value={value}
      lang={options.find(({ id }) => id === value)?.lang}
      onChange={(event) => {
        const chosen = options.find(({ id }) => id === event.target.value);
        if (chosen !== undefined) onChoose(chosen.id);
      }}
    >
      {options.map(({ id, label, lang }) => (
        <option key={id} value={id} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  );
}
