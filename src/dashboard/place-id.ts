/** The id of a block of a circular's text, by its index: "p-12". */
export function blockId(index: number): string {
  return `p-${index + 1}`;
}

/** The id of a row of 附件2, by its index: "problem-1". */
export function problemId(index: number): string {
  return `problem-${index + 1}`;
}
