import type { Place, Report } from "../documents/report.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import type { IsoDate } from "../figures/day.ts";
import { type Message, message } from "../messages/message.ts";
import type { Region } from "./model.ts";
import { dateCell, optionalText, requiredText } from "./parse-cell.ts";
import { type Cell, readCsv, type Row } from "./read-csv.ts";
import { parseCount } from "./written-number.ts";

const columns = {
  required: ["编号", "名称"],
  optional: ["简称", "层级", "上级", "自", "至", "并入", "图块行", "图块列"],
  /** As the first form of the file had them. */
  synonyms: new Map([
    ["行政区划代码", "编号"],
    ["地区", "名称"],
  ]),
};

/** Rows and columns of the tile grid: more would be no picture any more. */
const largestTile = 40;

/** Also a file's name: letters and digits that every system takes. */
const idForm = /^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/;

/** A row with the cells that refer to other rows. */
interface Parsed {
  readonly region: Region;
  readonly code: Place;
  readonly parent: Cell | undefined;
  readonly successor: Cell | undefined;
}

/** The regions of regions.csv, in file order; those that hold, after a report. */
export function parseRegions(text: string, { wholeWords }: Vocabulary, report: Report): Region[] {
  const table = readCsv(text, columns, report);
  const taken = {
    ids: new Map<string, number>(),
    names: new Map<string, number>(),
    tiles: new Map<string, number>(),
  };
  const parsed: Parsed[] = [];
  for (const row of table?.rows ?? []) {
    const id = idOf(row.cell("编号"), report);
    const name = nameOf(row.cell("名称"), wholeWords, report);
    const short = optionalText(row.cell("简称")) ?? name;
    const [since, until] = [dateCell(row.cell("自"), report), dateCell(row.cell("至"), report)];
    const tile = tileOf(row, report);
    const codeTaken = id !== undefined && taken.ids.has(id.toLowerCase());
    const take = (
      of: Map<string, number>,
      value: string,
      heading: string,
      told: (line: number) => Message,
    ) => {
      const line = of.get(value);
      const cell = row.cell(heading);
      if (line === undefined) of.set(value, row.line);
      else if (cell) report(cell, told(line));
    };
    if (id !== undefined)
      take(taken.ids, id.toLowerCase(), "编号", (line) => message("regionIdTaken", { id, line }));
    if (name !== undefined)
      take(taken.names, name, "名称", (line) => message("regionNameTaken", { name, line }));
    // Its own full name may serve as the short one.
    if (short !== undefined && short !== name)
      take(taken.names, short, "简称", (line) => message("regionNameTaken", { name: short, line }));
    if (tile)
      take(taken.tiles, `${tile.row},${tile.column}`, "图块行", (line) =>
        message("tileTaken", { ...tile, line }),
      );
    if (since && until && until.value < since.value)
      report(until, message("regionEndsEarly", { until: until.value, since: since.value }));
    if (codeTaken || id === undefined || name === undefined || short === undefined) continue;
    const level = optionalText(row.cell("层级"));
    parsed.push({
      region: {
        id,
        name,
        short,
        ...(level !== undefined && { level }),
        ...(since && { since: since.value }),
        ...(until && { until: until.value }),
        ...(tile && { tile }),
      },
      code: row.cell("编号") ?? { line: row.line, column: 1 },
      parent: row.cell("上级"),
      successor: row.cell("并入"),
    });
  }
  checkCodes(parsed, report);
  return linked(parsed, report);
}

/** The first two digits of the division codes of GB/T 2260: a province each. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\d{4}$/;

/** Words of 层级 for a prefecture, and for what belongs to the province as a whole. */
const prefectures = /^(?:设区市|地级市|地市|市州|自治州|盟|地区)$/;
const ofProvince = /^(?:省本级|省直|省级|省直部门|自治区本级)$/;

/** Where every id is a division code, each is one of the same province, and of its level: 330100 is a prefecture's. */
function checkCodes(parsed: readonly Parsed[], report: Report): void {
  const [first] = parsed;
  if (!first || !parsed.every(({ region }) => provinces.test(region.id))) return;
  const counts = Map.groupBy(parsed, ({ region }) => region.id.slice(0, 2));
  const [[usual] = [""]] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  for (const { region, code } of parsed) {
    const { id, level = "" } = region;
    if (!id.startsWith(usual)) report(code, message("regionOfOtherProvince", { id, usual }));
    else if (prefectures.test(level) && !/^..(?!00)\d\d00$/.test(id))
      report(code, message("regionCodeOfLevel", { id, level }));
    else if (ofProvince.test(level) && /^..(?!00)\d\d00$/.test(id))
      report(code, message("regionCodeOfLevel", { id, level }));
  }
}

/** Resolves 上级 and 并入, which name other rows by id or name. */
function linked(parsed: readonly Parsed[], report: Report): Region[] {
  const byName = new Map(
    parsed.flatMap(
      ({ region: { id, name, short } }) =>
        [
          [id, id],
          [short, id],
          [name, id],
        ] as const,
    ),
  );
  const refer = (cell: Cell | undefined, own: string, heading: string): string | undefined => {
    const text = optionalText(cell);
    if (cell === undefined || text === undefined) return undefined;
    const id = byName.get(text);
    if (id !== undefined && id !== own) return id;
    report(
      cell,
      id === own ? message("regionOfItself", { heading }) : message("regionNotListed", { name: text }),
    );
    return undefined;
  };
  const regions = parsed.map(({ region, parent, successor }): Region => {
    const [parentId, successorId] = [refer(parent, region.id, "上级"), refer(successor, region.id, "并入")];
    return {
      ...region,
      ...(parentId !== undefined && { parent: parentId }),
      ...(successorId !== undefined && { successor: successorId }),
    };
  });
  const byId = new Map(regions.map((region) => [region.id, region]));
  return regions.map((region, index): Region => {
    const { parent: _, successor: __, ...alone } = region;
    for (const [key, cell] of [
      ["parent", parsed[index]?.parent],
      ["successor", parsed[index]?.successor],
    ] as const) {
      if (!turnsBack(region, key, byId)) continue;
      report(cell as Place, message("regionTurnsBack", { heading: key === "parent" ? "上级" : "并入" }));
      return alone;
    }
    return region;
  });
}

function turnsBack(region: Region, key: "parent" | "successor", byId: ReadonlyMap<string, Region>): boolean {
  const seen = new Set([region.id]);
  for (let at = region[key]; at !== undefined; at = byId.get(at)?.[key]) {
    if (at === region.id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** Whether a region is there on a day. */
export function existsOn({ since, until }: Region, day: IsoDate): boolean {
  return (since === undefined || since <= day) && (until === undefined || day <= until);
}

/** Those that are not parts of others among them. */
export function topRegions(ids: readonly string[], regions: readonly Region[]): ReadonlySet<string> {
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  const present = new Set(ids);
  return new Set(
    ids.filter((id) => {
      for (let above = parents.get(id); above !== undefined; above = parents.get(above)) {
        if (present.has(above)) return false;
      }
      return true;
    }),
  );
}

/** Whether regions are all that there are on a day, at the uppermost level. */
export function coverAll(
  present: ReadonlySet<string | undefined>,
  regions: readonly Region[],
  day: IsoDate,
): boolean {
  const asked = uppermostOn(regions, day);
  return asked.length > 0 && asked.every(({ id }) => present.has(id));
}

/** Those that there are on a day, without what is a part of another. */
function uppermostOn(regions: readonly Region[], day: IsoDate): Region[] {
  return regions.filter((region) => region.parent === undefined && isAskedOn(region, day));
}

/** Whether a region has to be there on a day: one that only says into which it was merged may be there no more. */
export function isAskedOn(region: Region, day: IsoDate): boolean {
  return existsOn(region, day) && (region.successor === undefined || region.until !== undefined);
}

function idOf(cell: Cell | undefined, report: Report): string | undefined {
  const text = requiredText(cell, "id", report)?.normalize("NFKC");
  if (cell === undefined || text === undefined || idForm.test(text)) return text;
  report(cell, message("regionIdWrong", { text: cell.text }));
  return undefined;
}

function nameOf(cell: Cell | undefined, wholeWords: readonly string[], report: Report): string | undefined {
  const name = requiredText(cell, "regionName", report);
  if (cell === undefined || name === undefined || !wholeWords.includes(name)) return name;
  report(cell, message("regionNameOfTotal", { name }));
  return undefined;
}

function tileOf(row: Row, report: Report): Region["tile"] {
  const cells = { row: row.cell("图块行"), column: row.cell("图块列") };
  const [tileRow, tileColumn] = [cells.row, cells.column].map((cell) => {
    if (!cell?.usable || cell.text === "") return undefined;
    const place = parseCount(cell.text);
    if (place !== undefined && place >= 1 && place <= largestTile) return place;
    report(cell, message("tileWrong", { text: cell.text, most: largestTile }));
    return undefined;
  });
  const blank = [cells.row, cells.column].filter((cell) => cell?.usable && cell.text === "");
  if (blank.length === 1 && blank[0]) report(blank[0], message("tileHalf"));
  return tileRow === undefined || tileColumn === undefined ? undefined : { row: tileRow, column: tileColumn };
}
