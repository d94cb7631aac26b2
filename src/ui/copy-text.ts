/** Puts a text on the clipboard. Rejects where there is none (an insecure page) or the browser does not allow it (a frame). */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
