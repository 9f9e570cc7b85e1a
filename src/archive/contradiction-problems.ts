import type { DataProblem } from "../documents/report.ts";
import { type Message, message } from "../messages/message.ts";
import type { NamingList, OtherFigure } from "../messages/zh/figures.ts";
import { contradictionsIn } from "../facts/contradictions.ts";
import { derivationTexts } from "../facts/derivation-text.ts";
import type { FactPlace, Observation } from "../facts/observation.ts";
import { observationLabel, type LabelContext } from "../facts/observation-label.ts";
import { contradicts, type Proof, type Term } from "../facts/proof.ts";
import { proofsOf } from "../facts/prove.ts";
import type { World } from "../facts/world.ts";
import { pointOf } from "../figures/interval.ts";
import { compare, zero } from "../figures/rational.ts";
import type { Region } from "./model.ts";

export interface ContradictionContext {
  readonly shownDir: string;
  readonly regions: readonly Region[];
  /** The cells that are published knowingly. */
  readonly declaredCells: readonly FactPlace[];
}

/** Every figure of the tables that others rule out, with the places of both; what is declared is left out. */
export function contradictionProblems(
  world: World,
  { shownDir, regions, declaredCells }: ContradictionContext,
): DataProblem[] {
  const declared = new Set(declaredCells.map(placeKey));
  const failing = world.facts.all
    .filter(({ place }) => !declared.has(placeKey(place)))
    .flatMap((figure) => proofsOf(figure, world).filter(contradicts))
    .filter(({ operands }) => !operands.some(({ place }) => declared.has(placeKey(place))));
  const labels: LabelContext = {
    vocabulary: world.vocabulary,
    regionName: (id) => regions.find((region) => region.id === id)?.name ?? id,
  };
  const shown = (file: string) => (shownDir === "" || shownDir === "." ? file : `${shownDir}/${file}`);
  return contradictionsIn(failing).map(({ figure, proofs }): DataProblem => {
    const { file, line, column } = figure.place;
    return {
      file: shown(file),
      line,
      column,
      said: messageOf(figure, proofs, shown, labels),
    };
  });
}

/** Up to so many places are named. */
const mostPlaces = 4;

function messageOf(
  figure: Observation,
  proofs: readonly Proof[],
  shown: (file: string) => string,
  labels: LabelContext,
): Message {
  const all = [
    ...new Set(proofs.flatMap((proof) => [proof.figure, ...proof.operands]).filter((one) => one !== figure)),
  ];
  const others = all.slice(0, mostPlaces).map((other): OtherFigure => ({
    label: observationLabel(other, labels),
    printed: other.printed,
    place: `${shown(other.place.file)}:${other.place.line}:${other.place.column}`,
  }));
  const lists = proofs.flatMap(({ derivation }): NamingList[] =>
    derivation.form === "listed" ? [{ file: shown(derivation.place.file), rows: derivation.rows }] : [],
  );
  const said = { printed: figure.printed, label: observationLabel(figure, labels), others };
  const given = [...new Set(proofs.flatMap((proof) => givenBy(figure, proof)))];
  if (given.length === 0 && lists.length === 0) return message("rateOfNothing", said);
  return message("figureContradicted", { ...said, lists, more: all.length - others.length, given });
}

/** What a proof gives; of two that are to be the same, what the other says; nothing for a list or a rate of nothing. */
function givenBy(figure: Observation, proof: Proof): string[] {
  const { derivation } = proof;
  if (derivation.form === "same" && proof.figure !== figure) return [proof.figure.printed];
  if (derivation.form === "listed") return [];
  if (derivation.form === "someOf" && isNothing(derivation.whole)) return [];
  return derivationTexts(proof);
}

function isNothing({ value }: Term): boolean {
  const point = pointOf(value);
  return point !== undefined && compare(point, zero) === 0;
}

function placeKey({ file, line, column }: FactPlace): string {
  return `${file}:${line}:${column}`;
}
