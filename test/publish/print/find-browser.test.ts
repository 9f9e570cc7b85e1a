import { afterEach, expect, test, vi } from "vitest";
import { message } from "../../../src/messages/message.ts";
import { browserRuns, findBrowser } from "../../../src/publish/print/find-browser.ts";

afterEach(() => vi.unstubAllEnvs());

test("a browser that was asked for and does not run is no reason to take another", () => {
  vi.stubEnv("CHROMIUM_PATH", "/no/such/browser");
  expect(findBrowser()).toMatchObject({
    path: undefined,
    said: message("browserWrong", { path: "/no/such/browser" }),
  });
});

test("what is not there does not run", () => {
  expect(browserRuns("/no/such/browser")).toBe(false);
});
