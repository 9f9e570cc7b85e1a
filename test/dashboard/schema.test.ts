import { expect, test } from "vitest";
import { z } from "zod";
import { Dashboard } from "../../src/dashboard/schema.ts";

test("docs/dashboard.schema.json is the schema (npx vitest run -u writes it anew)", async () => {
  const schema = {
    title: "Tongbao dashboard.json",
    ...z.toJSONSchema(Dashboard, { reused: "ref", io: "input" }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    "../../docs/dashboard.schema.json",
  );
});
