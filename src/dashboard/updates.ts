import type { Archive } from "../archive/model.ts";
import type { Correction, DashboardQuarter, Update } from "./schema.ts";
import { quarterName } from "./words.ts";

const fileTexts: Readonly<Record<string, string>> = {
  "circular.md": "通报正文",
  "inspection.csv": "检查总体情况表",
  "problems.csv": "问题账号名单",
  "standardization.csv": "规范化建设表",
  "obligations.csv": "工作要求表",
  "dissemination.csv": "协同传播表",
  "quarter.json": "来源说明",
  "declared.json": "数字声明",
};

/** 更正: every change to what had been published, newest first. */
export function correctionsView({ corrections }: Archive): Correction[] {
  return corrections
    .map((row) => ({
      date: row.date,
      quarter: row.quarter,
      quarterName: quarterName(row.quarter),
      file: row.file,
      what: fileTexts[row.file] ?? row.file,
      place: row.place ?? null,
      before: row.before ?? null,
      after: row.after ?? null,
      reason: row.reason,
    }))
    .toReversed();
}

/** 更新: what each publication added, and what each day of corrections changed; newest first, undated ones by their quarter. */
export function updatesOf(archive: Archive, quarters: readonly DashboardQuarter[]): Update[] {
  const publications = quarters.map((quarter): Update => ({
    date: quarter.circular?.published?.slice(0, "0000-00-00".length) ?? null,
    quarter: quarter.id,
    kind: "publication",
    title: quarter.title,
    items: additionsOf(quarter),
  }));
  const days = Map.groupBy(correctionsView(archive), ({ date, quarter }) => `${date} ${quarter}`);
  const changes = [...days.values()].flatMap((rows): Update[] => {
    const [first] = rows;
    if (!first) return [];
    return [
      {
        date: first.date,
        quarter: first.quarter,
        kind: "correction",
        title: `更正${first.quarterName}的数据`,
        items: rows.map(correctionText),
      },
    ];
  });
  // A publication of unknown day goes by the quarter it tells of: it came after that quarter began.
  const order = ({ date, quarter }: Update) =>
    date ?? `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3).padStart(2, "0")}-00`;
  return [...publications, ...changes].toSorted((a, b) => order(b).localeCompare(order(a), "en"));
}

/** 附件1 总计行：“3l20”改为“3120”。录入有误。 */
export function correctionText({ what, place, before, after, reason }: Correction): string {
  const change =
    before === null ? `增加“${after}”` : after === null ? `删去“${before}”` : `“${before}”改为“${after}”`;
  return `${what}${place === null ? "" : ` ${place}`}：${change}。${reason.replace(/。$/, "")}。`;
}

function additionsOf(quarter: DashboardQuarter): string[] {
  const { circular, regions, problems, standardization, obligations, dissemination, attachments } = quarter;
  return [
    circular
      ? `通报正文，${circular.blocks.reduce((sum, { figures }) => sum + figures.length, 0)}个数字逐一核对。`
      : "通报正文未收录，数字据其他来源。",
    regions.length > 0 ? `总体情况表，${regions.length}个地区和总计。` : "总体情况，仅有总计。",
    ...(problems ? [`问题账号名单，${problems.length}个账号。`] : []),
    ...(standardization ? [`规范化建设进度，${standardization.length}个地区。`] : []),
    ...(obligations ? [`工作要求，${obligations.length}条。`] : []),
    ...(dissemination ? [`协同传播，${dissemination.length}项。`] : []),
    ...(attachments.length > 0 ? [`其他附表，${attachments.length}张。`] : []),
  ];
}
