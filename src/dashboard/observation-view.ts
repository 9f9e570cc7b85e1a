import type { Archive, PeriodRecord } from "../archive/model.ts";
import { derivationText } from "../facts/derivation-text.ts";
import { observationLabel, type LabelContext } from "../facts/observation-label.ts";
import type { Observation as Fact } from "../facts/observation.ts";
import { valueOf } from "../facts/observation.ts";
import type { Proof } from "../facts/proof.ts";
import { proofsOf, standingOf } from "../facts/prove.ts";
import { counterOf, measureLabel, measureOf, subjectOf, type Vocabulary } from "../facts/vocabulary.ts";
import { isExact } from "../figures/printed-number.ts";
import { boundsText, plainDigits } from "./number-text.ts";
import { type PlaceLinks } from "./place-links.ts";
import { baseText } from "./row.ts";
import type { Observation } from "./schema.ts";
import { standingWords } from "./words.ts";

/** Every number of a period's files, with what bears it out. */
export function observationViews(archive: Archive, period: PeriodRecord, linkOf: PlaceLinks): Observation[] {
  const { vocabulary, world, regions } = archive;
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const labels: LabelContext = { vocabulary, regionName: (id) => names.get(id) ?? id };
  return period.observations.map((fact) => {
    const { standing, proof } = standingOf(proofsOf(fact, world));
    const { number, printed, place, part } = fact;
    const href = linkOf(place);
    // Contradicted figures stop the build, unless declared.json publishes them knowingly.
    const shown = standing === "contradicted" ? "declared" : standing;
    return {
      subject: fact.subject,
      measure: fact.measure,
      ...(fact.region !== undefined && { region: fact.region }),
      ...(part && { part: { by: part.by, name: part.name } }),
      ...(fact.changeOf !== undefined && { changeOf: fact.changeOf }),
      ...(fact.base !== undefined && { base: fact.base }),
      label: labelOf(fact, labels),
      printed,
      number: plainDigits(number),
      unit: unitOf(fact, vocabulary),
      ...(!isExact(number) &&
        boundsText(valueOf(fact), {
          percent: number.percent,
          decimals: number.scale > 0 ? 0 : number.decimals + 1,
        })),
      standing: shown,
      standingText: standingWords[shown],
      ...(proof && { proof: proofText(proof, labels) }),
      sources: [...fact.sources],
      file: place.file.slice(place.file.indexOf("/") + 1),
      line: place.line,
      column: place.column,
      ...(href !== undefined && { href }),
    };
  });
}

/** 宁波市政务新媒体抽查数, 微信账号: without the period, which is its page's. */
export function labelOf(fact: Fact, { vocabulary, regionName }: LabelContext): string {
  const { subject: subjectId, measure: measureId, region, part, changeOf, base } = fact;
  const subject = subjectOf(vocabulary, subjectId);
  const label = measureLabel(measureOf(vocabulary, measureId), subject);
  const place = region === undefined ? "" : regionName(region);
  // How many of a part there are is the part's own name: 具有服务功能的账号.
  if (part && measureId === "total") {
    return place + part.name + (part.name.endsWith(subject.noun) ? "" : subject.noun);
  }
  const changed = changeOf === undefined ? "" : measureLabel(measureOf(vocabulary, changeOf), subject);
  return [
    place,
    part?.name ?? "",
    vocabulary.subjects.length > 1 && !`${changed}${label}`.includes(subject.noun) && !part
      ? subject.name
      : "",
    changed,
    base === undefined ? "" : `比${baseText(base)}`,
    label,
  ].join("");
}

function unitOf({ subject, measure: id, number }: Fact, vocabulary: Vocabulary): string {
  const measure = measureOf(vocabulary, id);
  if (measure.kind === "points") return "个百分点";
  return number.percent ? "%" : counterOf(measure, subjectOf(vocabulary, subject));
}

/** "1 ÷ 7 = 14.2857…%", or the other place: 2024年三季度账号总数30. */
function proofText(proof: Proof, labels: LabelContext): string {
  const { derivation } = proof;
  if (derivation.form === "same")
    return `${observationLabel(derivation.other, labels)}${derivation.other.printed}`;
  if (derivation.form === "listed") return `名单列${derivation.rows}项`;
  return derivationText(proof);
}
