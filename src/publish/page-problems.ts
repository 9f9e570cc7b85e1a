/** Why a built page may not be published. */
export interface PageProblem {
  /** Path in the site: "circulars/2022-Q3.html". */
  readonly file: string;
  /** The start tag, shortened: `<a href="../data.html#x">`. */
  readonly element: string;
  readonly found: string;
  readonly mend: string;
}

/** Every problem of every page; nothing has been written when this is thrown. */
export class PublishError extends Error {
  readonly problems: readonly PageProblem[];

  constructor(problems: readonly PageProblem[]) {
    const pages = new Set(problems.map(({ file }) => file)).size;
    super(
      [
        `${problems.length} problem(s) in ${pages} built page(s); nothing was published.`,
        ...problems.map(wordProblem),
      ].join("\n"),
    );
    this.name = "PublishError";
    this.problems = problems;
  }
}

function wordProblem({ file, element, found, mend }: PageProblem): string {
  return `${file}: ${element}: ${found}.\n  To mend: ${mend}.`;
}
