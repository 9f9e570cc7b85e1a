import type { Archive, PeriodRecord } from "../archive/model.ts";
import type { Correction, PeriodView, Update } from "./schema.ts";
import { isStatedFile } from "./place-links.ts";
import { tableName } from "./table-view.ts";

const fileTexts: Readonly<Record<string, string>> = {
  "circular.md": "通报正文",
  "stated.csv": "来源所载的数字",
  "standardization.csv": "规范化建设表",
  "obligations.csv": "工作要求表",
  "dissemination.csv": "协同传播表",
  "period.json": "来源说明",
  "quarter.json": "来源说明",
  "declared.json": "数字声明",
};

/** 更正: every change to what had been published, newest first. */
export function correctionsView({ corrections, periods }: Archive): Correction[] {
  const byId = new Map(periods.map((period) => [period.id, period]));
  return corrections
    .map((row) => {
      const period = byId.get(row.period);
      return {
        date: row.date,
        period: row.period,
        periodName: period?.name ?? row.period,
        file: row.file,
        what: fileText(row.file, period),
        ...(row.place !== undefined && { place: row.place }),
        ...(row.before !== undefined && { before: row.before }),
        ...(row.after !== undefined && { after: row.after }),
        reason: row.reason,
      };
    })
    .toReversed();
}

/** A file in words: 附件1, 通报正文; its name where there are none. */
function fileText(file: string, period: PeriodRecord | undefined): string {
  const table = period?.tables.find((one) => one.file === file);
  return fileTexts[file] ?? (period && table ? tableName(table, period) : file);
}

/** 更新: what each publication added, and what each day of corrections changed; newest first. */
export function updatesOf(archive: Archive, periods: readonly PeriodView[]): Update[] {
  const published = (period: PeriodView) => period.circular?.published?.slice(0, "0000-00-00".length);
  const dayOf = new Map(
    // A publication of unknown day came after its circular was signed, or its period was over.
    periods.map((period) => [period.id, published(period) ?? period.circular?.signedOn ?? period.to]),
  );
  const publications = periods.map((period): Update => {
    const date = published(period);
    return {
      ...(date !== undefined && { date }),
      period: period.id,
      kind: "publication",
      title: period.title,
      items: additionsOf(period),
    };
  });
  const days = Map.groupBy(correctionsView(archive), ({ date, period }) => `${date} ${period}`);
  const changes = [...days.values()].flatMap((rows): Update[] => {
    const [first] = rows;
    if (!first) return [];
    return [
      {
        date: first.date,
        period: first.period,
        kind: "correction",
        title: `更正${first.periodName}的数据`,
        items: rows.map(correctionText),
      },
    ];
  });
  const order = ({ date, period }: Update) => date ?? dayOf.get(period) ?? "";
  return [...publications.toReversed(), ...changes].toSorted((a, b) =>
    order(b).localeCompare(order(a), "en"),
  );
}

/** 附件1 总计行：“3l20”改为“3120”。录入有误。 */
export function correctionText({ what, place, before, after, reason }: Correction): string {
  const change =
    before === undefined
      ? `增加“${after}”`
      : after === undefined
        ? `删去“${before}”`
        : `“${before}”改为“${after}”`;
  return `${what}${place === undefined ? "" : ` ${place}`}：${change}。${reason.replace(/。$/, "")}。`;
}

function additionsOf(period: PeriodView): string[] {
  const { circular, tables, observations, standardization, obligations, dissemination } = period;
  const stated = observations.filter(({ file }) => isStatedFile(file));
  return [
    circular ? `通报${circular.summary}` : "通报正文未收录，数字据其他来源。",
    ...tables.map(
      ({ name, title, rows }) => `${name}${title === undefined ? "" : `：${title}`}，${rows.length}行。`,
    ),
    ...(stated.length > 0 ? [`来源所载的数字，${stated.length}个。`] : []),
    ...(standardization ? [`规范化建设进度，${standardization.length}行。`] : []),
    ...(obligations ? [`工作要求，${obligations.length}条。`] : []),
    ...(dissemination ? [`协同传播，${dissemination.length}项。`] : []),
  ];
}
