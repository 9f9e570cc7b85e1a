/** Characters of a run by which a circular is known. */
export const run = 12;

/** Every run of a text, one after the other without overlap: enough to know it by, and few. */
export function runsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at + run <= text.length; at += run) found.push(text.slice(at, at + run));
  return found;
}
