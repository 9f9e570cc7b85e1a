import { fileStart, type Place, type Report } from "../documents/report.ts";
import { type ColumnRole, type Heading, recogniseHeading, subjectNamed } from "../facts/headings.ts";
import { measureLabel, partNamed, type Subject, type Vocabulary } from "../facts/vocabulary.ts";
import { message } from "../messages/message.ts";
import type { IssuedTable, TableColumn } from "./model.ts";
import type { TableSettings } from "./period-settings.ts";
import type { TableContext } from "./table-context.ts";
import type { Grid } from "./table-grid.ts";
import { isNoNumber, parseWrittenNumber } from "./written-number.ts";

/** What the columns of a list may be for where they hold no numbers, and of a table of figures. */
const listRoles: readonly ColumnRole[] = [
  "sequence",
  "problem",
  "region",
  "name",
  "platform",
  "operator",
  "rectification",
  "rectifiedOn",
  "request",
  "due",
  "address",
  "row",
  "remark",
];
const figureRoles: readonly ColumnRole[] = ["sequence", "row", "name", "address", "remark"];

/** A second row of headings may tell units alone: 家, %. */
const unitRow = /^[%％‰个家条件次分户台批篇人项]{1,3}$/;

/** A column, and what its heading says. */
export interface Column extends TableColumn {
  /** Half of its cells or more are numbers. */
  readonly numeric: boolean;
  readonly said?: Heading;
}

/** What a heading says, and what the cells under it look like. */
interface Meaning {
  readonly heading: string;
  readonly place: Place;
  readonly numeric: boolean;
  /** Whether any of its cells says anything. */
  readonly filled: boolean;
  /** In a table of figures. */
  readonly said: Heading | undefined;
  /** In a list. */
  readonly inList: Heading | undefined;
}

/**
 * The kind of a table, and its columns: recognised by the vocabulary, or as period.json says.
 *
 * Reports a blank heading, two columns that nothing tells apart, and figures of which nothing says what they count.
 */
export function readColumns(
  grid: Grid,
  context: TableContext,
  report: Report,
): { readonly kind: IssuedTable["kind"]; readonly columns: readonly Column[] } {
  const meanings = meaningsOf(grid, context);
  reportNames(meanings, context.settings, report);
  const kind = context.settings.kind ?? kindOf(meanings, context.title);
  return { kind, columns: columnsOf(meanings, kind, context, report) };
}

function meaningsOf(grid: Grid, { vocabulary, settings }: TableContext): Meaning[] {
  let group = "";
  return Array.from({ length: grid.width }, (_, index): Meaning => {
    const [top, under] = grid.headings.map((row) => row[index]);
    const place = under && under.text !== "" ? under : (top ?? fileStart);
    // Under a heading of its own a column belongs to no group.
    if (top?.text) group = top.text;
    const below = under?.text ?? "";
    const above = top?.text || (below === "" ? "" : group);
    const heading = below === "" || below === above ? above : `${above} ${below}`.trim();
    const cells = grid.rows.map(({ cells: row }) => row[index]?.text ?? "").filter((cell) => !isBlank(cell));
    const numbers = cells.filter((cell) => parseWrittenNumber(cell) !== undefined).length;
    const numeric = numbers > 0 && numbers * 2 >= cells.length;
    const column = { heading, place, numeric, filled: cells.length > 0 };
    const own = ownSettings(settings, heading, index);
    if (own !== undefined) return { ...column, said: headingOf(own, heading, vocabulary), inList: undefined };
    const recognise = (roles: readonly ColumnRole[]) =>
      recogniseHeading(unitRow.test(below) ? `${above}(${below})` : heading, vocabulary, roles) ??
      (below === "" ? undefined : withGroup(recogniseHeading(below, vocabulary, roles), above, vocabulary));
    const measured = numeric || cells.every((cell) => /\d/.test(cell)) ? recognise([]) : undefined;
    return {
      ...column,
      said: recognise(numeric ? ["sequence"] : figureRoles) ?? measured,
      inList: recognise(numeric ? ["sequence"] : listRoles),
    };
  });
}

function isBlank(cell: string): boolean {
  return cell === "" || isNoNumber(cell);
}

/** What period.json says of a column, by its heading or by its number from 1; null where it is no measure. */
function ownSettings({ columns = {} }: TableSettings, heading: string, index: number) {
  const key = [heading, String(index + 1)].find((name) => Object.hasOwn(columns, name));
  return key === undefined ? undefined : (columns[key] ?? null);
}

/** 政府网站 over 合格率. */
function withGroup(said: Heading | undefined, above: string, vocabulary: Vocabulary): Heading | undefined {
  if (!said?.measure || said.subject) return said;
  const subject = subjectNamed(above, vocabulary);
  return subject ? { ...said, subject } : said;
}

function headingOf(
  own: ReturnType<typeof ownSettings>,
  heading: string,
  vocabulary: Vocabulary,
): Heading | undefined {
  if (!own) return undefined;
  const said = vocabulary.subjects.find(({ id }) => id === own.subject);
  const measure = vocabulary.measures.find(({ id }) => id === own.measure);
  // An unknown word in period.json has been reported there.
  if (!measure || (own.subject !== undefined && !said)) return undefined;
  const subject = said ?? subjectNamed(heading, vocabulary);
  return {
    ...(subject && { subject }),
    measure,
    ...(own.part !== undefined && { part: partNamed(vocabulary, own.part) }),
    percent: false,
  };
}

function reportNames(meanings: readonly Meaning[], { columns = {} }: TableSettings, report: Report): void {
  for (const { heading, place } of meanings) {
    if (heading === "") report(place, message("headingBlank"));
  }
  const known = meanings.map(({ heading }) => heading);
  for (const name of Object.keys(columns)) {
    if (known.includes(name) || (/^[1-9]\d*$/.test(name) && Number(name) <= known.length)) continue;
    report(fileStart, message("columnUnknown", { name, known }));
  }
}

function kindOf(meanings: readonly Meaning[], title: string | undefined): IssuedTable["kind"] {
  const has = (role: ColumnRole) => meanings.some(({ inList }) => inList?.role === role);
  const names = has("name");
  // What is wrong with each of several things that are named is a list, whatever score stands beside it.
  if (names && has("problem")) return "list";
  if (meanings.some(({ filled, said }) => filled && said?.measure)) return "figures";
  if (names || has("problem")) return "list";
  return title !== undefined && /名单|清单/.test(title) ? "list" : "other";
}

function columnsOf(
  meanings: readonly Meaning[],
  kind: IssuedTable["kind"],
  context: TableContext,
  report: Report,
): Column[] {
  const seen = new Map<string, { heading: string; number: number }>();
  const roles = new Set<ColumnRole>();
  const { settings, title, vocabulary } = context;
  const ownSubject = vocabulary.subjects.find(({ id }) => id === settings.subject);
  const titleSubject = title === undefined ? undefined : subjectNamed(title, vocabulary);
  // Levels or platforms beside regions only group them.
  const namesRows = meanings.some(({ said }) => said?.role === "row" && !said.partKind);
  let neighbour: Subject | undefined;
  let unsure: Meaning | undefined;
  const columns = meanings.map((meaning, index): Column => {
    const { heading, place, numeric, said, inList } = meaning;
    const role = kind === "list" ? inList?.role : said?.partKind && namesRows ? undefined : said?.role;
    // 网站名称 says what the numbers behind it are of.
    if (role === "name") neighbour ??= subjectNamed(heading, vocabulary);
    if (role !== undefined && !roles.has(role)) {
      roles.add(role);
      return { heading, role, numeric, ...(said && { said }) };
    }
    if (kind !== "figures" || !said?.measure) return { heading, numeric };
    // 政府网站数, 抽查数, 合格率, 政务新媒体数, 抽查数, 合格率: each of what was named last.
    if (said.subject) neighbour = said.subject;
    const subject = said.subject ?? ownSubject ?? neighbour ?? titleSubject ?? context.onlySubject;
    if (!subject) {
      unsure ??= meaning;
      return { heading, numeric };
    }
    const { measure, part } = said;
    const key = `${subject.id} ${measure.id} ${part?.by ?? ""} ${part?.name ?? ""}`;
    const other = seen.get(key);
    if (other) {
      const alike = {
        first: other.heading,
        firstColumn: other.number,
        second: heading,
        secondColumn: index + 1,
        measure: measureLabel(measure, subject),
      };
      report(place, message("columnsAlike", alike));
      return { heading, numeric };
    }
    seen.set(key, { heading, number: index + 1 });
    return {
      heading,
      numeric,
      said,
      measured: { subject: subject.id, measure: measure.id, ...(part && { part }) },
    };
  });
  if (unsure) {
    report(
      unsure.place,
      message("columnOfNothing", {
        heading: unsure.heading,
        subjects: vocabulary.subjects.map(({ name }) => name),
        file: context.path.split("/").at(-1) ?? "",
        id: vocabulary.subjects[0]?.id ?? "",
      }),
    );
  }
  return columns;
}
