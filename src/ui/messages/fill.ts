/** A message with its placeholders filled. A placeholder without a value stays visible, so that it is noticed. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
