import type { Page } from "playwright-core";
import { beforeAll, beforeEach } from "vitest";

/** What the browser complains of, and asks for, in each test. */
export function useWatch(page: () => Page): { complaints: string[]; requests: string[] } {
  const seen = { complaints: [] as string[], requests: [] as string[] };
  beforeAll(async () => {
    page().on("console", (message) => seen.complaints.push(message.text()));
    page().on("pageerror", (error) => seen.complaints.push(error.message));
    page().on("dialog", (dialog) => {
      seen.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page().on("request", (request) => {
      if (!request.url().startsWith("data:")) seen.requests.push(request.url());
    });
    await page().addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI}`);
      });
    });
  });
  beforeEach(() => {
    seen.complaints.length = 0;
    seen.requests.length = 0;
  });
  return seen;
}
