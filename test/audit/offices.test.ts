import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Archive, PeriodRecord } from "../../src/archive/model.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { auditCircular } from "../../src/audit/audit-circular.ts";
import type { Claim } from "../../src/audit/claim.ts";
import { derivationText } from "../../src/facts/derivation-text.ts";
import { observationLabel } from "../../src/facts/observation-label.ts";
import { proofsOf, standingOf } from "../../src/facts/prove.ts";

/** Records of offices of many kinds, made from published figures (README.md there). */
const offices = join(import.meta.dirname, "../fixtures/offices");
const names = readdirSync(offices, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const words = { recomputed: "复算", matched: "互见", stated: "自述", contradicted: "矛盾" } as const;

/** Where each number of the record stands, and then each figure of its circulars. */
function standingsOf(archive: Archive): string {
  const labels = {
    vocabulary: archive.vocabulary,
    regionName: (id: string) => archive.regions.find((region) => region.id === id)?.name ?? id,
  };
  const numbers = ({ observations }: PeriodRecord) =>
    observations.map((observation) => {
      const { standing, proof } = standingOf(proofsOf(observation, archive.world));
      const said = `${words[standing]} ${observationLabel(observation, labels)} ${observation.printed}`;
      return proof ? `${said}　${derivationText(proof)}` : said;
    });
  const figures = (period: PeriodRecord) => auditCircular(archive, period).map(figureText);
  return archive.periods
    .map((period) =>
      [`# ${period.name}`, "", "数据", ...numbers(period), "", "正文", ...figures(period), ""].join("\n"),
    )
    .join("\n");
}

function figureText({ standing, verdict, quote, explanation, reason }: Claim): string {
  const word = verdict === "declared" ? "已声明" : words[standing];
  return `${word} ${quote.replaceAll("\n", " ")}　${verdict === "declared" ? reason : explanation}`;
}

test.each(names)("%s reads, and its figures stand as they did", async (name) => {
  const archive = readArchive(join(offices, name));
  await expect(standingsOf(archive)).toMatchFileSnapshot(
    join(import.meta.dirname, "golden/offices", `${name}.txt`),
  );
});

test.each(names)("%s: nothing is contradicted but what is declared", (name) => {
  const archive = readArchive(join(offices, name));
  const contradicted = archive.periods
    .flatMap((period) => auditCircular(archive, period))
    .filter(({ standing, verdict }) => standing === "contradicted" && verdict !== "declared");
  expect(contradicted.map(figureText)).toEqual([]);
});

test("offices of every kind are there", () => {
  const archives = names.map((name) => readArchive(join(offices, name)));
  const subjects = archives.map(({ periods }) => {
    const found = new Set(periods.flatMap(({ observations }) => observations.map(({ subject }) => subject)));
    return ["website", "media"].filter((subject) => found.has(subject)).join(" ");
  });
  expect(new Set(subjects)).toEqual(new Set(["website", "media", "website media", ""]));
  const lengths = archives.flatMap(({ periods }) => periods.map(({ span }) => span.length));
  expect(new Set(lengths)).toEqual(new Set(["month", "quarter"]));
});
