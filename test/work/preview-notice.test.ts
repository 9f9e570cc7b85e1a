import { expect, test } from "vitest";
import { siteNotices } from "../../src/layouts/notices.ts";

test("a page says that it is a preview, a demonstration, both or neither", () => {
  const names = (demo: boolean, preview: boolean) =>
    siteNotices({ demo } as Parameters<typeof siteNotices>[0], preview).map(({ name }) => name);
  expect(names(false, false)).toEqual([]);
  expect(names(true, false)).toEqual(["示例站点"]);
  expect(names(true, true)).toEqual(["预览", "示例站点"]);
});
