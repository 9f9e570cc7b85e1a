import { periodHref } from "../dashboard/anchors.ts";
import type { Dashboard, PeriodView } from "../dashboard/schema.ts";

/** A quiet line above the masthead. */
export interface Notice {
  /** What kind of line it is: 示例站点, 转载件, 已有更新的一期, 预览. */
  readonly name: string;
  readonly text: string;
  readonly link?: { readonly text: string; readonly href: string };
}

/** What every page says of itself: that the site is a demonstration, that it is not published yet. */
export function siteNotices({ demo }: Dashboard["site"], preview: boolean): Notice[] {
  return [
    ...(preview ? [{ name: "预览", text: "未发布；数字有矛盾的，正式生成时会被拦下。" }] : []),
    ...(demo
      ? [
          {
            name: "示例站点",
            text: "依据公开通报的转载件制作，用于演示，不是政府网站，也未经任何机关认可。",
            link: { text: "说明", href: "/method.html#demo" },
          },
        ]
      : []),
  ];
}

/** What the page of a period says: how its copy had been altered, and whether a newer one tells of the same. */
export function periodNotices({ periods }: Dashboard, period: PeriodView): Notice[] {
  return [...alteredNotice(period), ...newerNotice(periods, period)];
}

/** What a page that rests on a period says of the copy that the period was taken from. */
export function alteredNotice({ id, sources }: PeriodView): Notice[] {
  const count = sources.reduce((sum, { alterations }) => sum + alterations.length, 0);
  return count === 0
    ? []
    : [
        {
          name: "转载件",
          text: `所据转载件曾被改动，本站修补了${count}处，未能与原发布页核对。`,
          link: { text: "修补了哪些", href: periodHref(id, "sources") },
        },
      ];
}

function newerNotice(periods: readonly PeriodView[], { id, subjects }: PeriodView): Notice[] {
  const told = new Set(subjects.map((subject) => subject.id));
  const after = periods.slice(periods.findIndex((period) => period.id === id) + 1);
  const newer = after.findLast((period) => period.subjects.some((subject) => told.has(subject.id)));
  return newer
    ? [
        {
          name: "已有更新的一期",
          text: "",
          link: { text: newer.name, href: periodHref(newer.id) },
        },
      ]
    : [];
}
