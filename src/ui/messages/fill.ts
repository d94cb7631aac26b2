/** `{name}`, or `{name:one=person|other=people}`: one word of several, by the plural category given as `name#`. */
const PLACEHOLDER = /\{(\w+)(?::([^{}]*))?\}/g;

/**
 * A message with its placeholders filled. A placeholder without a value stays visible, so that it is noticed; one of several words
 * takes `other` where no category is given.
 */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(PLACEHOLDER, (whole, name: string, forms: string | undefined) => {
    if (forms === undefined) return values[name] ?? whole;
    const words = readForms(forms);
    return words.get(values[`${name}#`] ?? "other") ?? words.get("other") ?? whole;
  });
}

/** The words of "one=person|other=people" by plural category. */
export function readForms(forms: string): ReadonlyMap<string, string> {
  return new Map(
    forms.split("|").map((form) => {
      const [category = "", word = ""] = form.split("=");
      return [category, word];
    }),
  );
}
