import { type Language, type Message, message } from "../messages/message.ts";
import { sentence } from "../messages/sentence.ts";

/** Why a built page may not be published. */
export interface PageProblem {
  /** Path in the site: "circulars/2022-Q3.html". */
  readonly file: string;
  /** The start tag, shortened: `<a href="../data.html#x">`. */
  readonly element: string;
  readonly said: Message;
}

/** Every problem of every page; nothing has been written when this is thrown. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  readonly problems: readonly PageProblem[];

  /** The error's own text is in Chinese; see `worded`. */
  constructor(problems: readonly PageProblem[]) {
    super(wordProblems(problems, "zh"));
    this.problems = problems;
  }

  /** As a command prints it. */
  worded(language: Language): string {
    return wordProblems(this.problems, language);
  }
}

function wordProblems(problems: readonly PageProblem[], language: Language): string {
  const pages = new Set(problems.map(({ file }) => file)).size;
  return [
    ...problems.map(({ file, element, said }) => `${file}  ${element}  ${sentence(said, language)}`),
    "",
    sentence(message("pagesRefused", { problems: problems.length, pages }), language),
  ].join("\n");
}
