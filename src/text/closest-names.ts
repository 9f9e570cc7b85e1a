/** Longer names are compared by their beginning only: a hostile one can be megabytes. */
const mostCompared = 60;

/**
 * The known names nearest to a wrong one, nearest first; equally near ones in the order given.
 *
 * @param most - how many at most
 * @param within - edits allowed; by default two in three characters
 */
export function closestNames(wrong: string, known: Iterable<string>, most = 1, within?: number): string[] {
  const given = wrong.slice(0, mostCompared).toLowerCase();
  return [...new Set(known)]
    .map((name) => ({ name, edits: editDistance(given, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= (within ?? (2 * Math.max(given.length, name.length)) / 3))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Levenshtein distance, in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
