/** A heading with the columns and rows that it stands over. */
export interface HeadingCell {
  readonly text: string;
  /** Its first column, by index. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/**
 * The cells of one or two rows of headings: in the upper one a blank cell belongs to the one before it, and a heading with
 * nothing under it reaches through both.
 */
export function headingCells([upper = [], lower]: readonly (readonly string[])[]): HeadingCell[][] {
  if (!lower) return [upper.map((text, column) => ({ text, column, colspan: 1, rowspan: 1 }))];
  const top: HeadingCell[] = [];
  const reaching = new Set<number>();
  upper.forEach((text, column) => {
    const before = top.at(-1);
    const under = lower[column] ?? "";
    // A blank cell over another blank one is nobody's.
    if (text === "" && before && before.rowspan === 1 && under !== "") {
      top[top.length - 1] = { ...before, colspan: before.colspan + 1 };
      return;
    }
    const alone = under === "";
    if (alone) reaching.add(column);
    top.push({ text, column, colspan: 1, rowspan: alone ? 2 : 1 });
  });
  const bottom = lower.flatMap((text, column) =>
    reaching.has(column) ? [] : [{ text, column, colspan: 1, rowspan: 1 }],
  );
  return [top, bottom];
}
