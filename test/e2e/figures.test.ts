import { describe, expect, test } from "vitest";
import { pageUrl, screenNames, screens, usePage } from "../support/site.ts";

const circular = "circulars/2022-Q3.html";

describe.each(screenNames)("the figures of the circular (%s), without a script", (screen) => {
  const page = usePage({ ...screens[screen], javaScriptEnabled: false });

  test("a click on a figure opens its derivation beside it, whole on the screen", async () => {
    await page().goto(pageUrl(circular));
    const mark = page().locator("#mark-2");
    await mark.scrollIntoViewIfNeeded();
    await mark.getByRole("button").click();
    const card = page().locator("#figure-2");
    expect(await card.isVisible()).toBe(true);
    expect(await card.innerText()).toContain("(3942 − 3120) ÷ 3942 = 20.8523…%，与所载20.9%相符");
    const [cardBox, markBox] = [await card.boundingBox(), await mark.boundingBox()];
    const { width, height } = screens[screen].viewport;
    expect(cardBox && cardBox.x >= 0 && cardBox.x + cardBox.width <= width).toBe(true);
    expect(cardBox && cardBox.y >= 0 && cardBox.y + cardBox.height <= height).toBe(true);
    const gap = Math.max(
      cardBox!.y - (markBox!.y + markBox!.height),
      markBox!.y - (cardBox!.y + cardBox!.height),
    );
    expect(gap).toBeLessThan(24);
  });

  test("Escape closes it; Enter on the focused figure opens it", async () => {
    await page().goto(pageUrl(circular));
    await page().locator("#mark-7").getByRole("button").focus();
    await page().keyboard.press("Enter");
    expect(await page().locator("#figure-7").innerText()).toContain("原有1010至1044个");
    await page().keyboard.press("Escape");
    expect(await page().locator("#figure-7").isVisible()).toBe(false);
  });

  test("an operand leads to the cell that it stands in", async () => {
    await page().goto(pageUrl(circular));
    await page().locator("#mark-2").getByRole("button").click();
    await page().locator("#figure-2 a").first().click();
    expect(await page().locator("td:target").innerText()).toBe("3120");
    await page().goto(pageUrl(circular));
    await page().locator("#mark-2").getByRole("button").click();
    await page().locator("#figure-2 a").last().click();
    await page().waitForURL(/2022-Q2\.html#stated-1$/);
    expect(await page().locator("#stated-1").innerText()).toContain("账号总数3942个 自述");
  });

  test("the list names all of them, each with its place in the text", async () => {
    await page().goto(pageUrl(circular));
    expect(await page().locator(".audit-line").innerText()).toContain("正文11个数字：复算4个，自述7个。");
    expect(await page().locator("#figures tbody tr").count()).toBe(11);
    expect(await page().locator("#figures tbody th").allInnerTexts()).toEqual(
      await page().locator(".figure").allInnerTexts(),
    );
  });

  test("paper shows the text alone", async () => {
    await page().goto(pageUrl(circular));
    await page().emulateMedia({ media: "print" });
    for (const hidden of [".audit-line", "#figures", ".figure button", ".derivation-card"]) {
      expect(await page().locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    await page().emulateMedia({ media: "screen" });
  });
});
