/** A path as an argument of a command that is printed to be copied. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=~-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
