import { pointOf } from "../../figures/interval.ts";
import type { PrintedNumber } from "../../figures/printed-number.ts";
import { type Observation, valueOf } from "../observation.ts";
import type { Proof } from "../proof.ts";
import type { World } from "../world.ts";
import { stand } from "./stand.ts";

/**
 * 互见: the same observation stated twice is the same number, wherever it stands.
 *
 * Only an independent place bears a figure out; one that was typed from the same words can only speak against it. The
 * proof names the first, or the one that differs.
 */
export function proveSame(figure: Observation, { facts }: World): Proof | undefined {
  const others = facts.at(figure).filter((other) => other !== figure);
  const proofs = others.map((other): Proof => {
    if (samePrecision(figure.number, other.number) && figure.number.units !== other.number.units) {
      return { ...base(figure, other), agreement: { verdict: "mismatch" } };
    }
    // Of two printings the one with more digits is the nearer to the truth.
    const fits = stand(figure.number, valueOf(other));
    const turned = pointOf(valueOf(other)) ? fits : stand(other.number, valueOf(figure));
    const agreement = fits.verdict === "mismatch" ? turned : fits;
    return { ...base(figure, other), agreement };
  });
  return (
    proofs.find(({ agreement }) => agreement.verdict === "mismatch") ??
    proofs.find(({ operands: [other] }) => other?.witness !== figure.witness)
  );
}

function base(figure: Observation, other: Observation): Omit<Proof, "agreement"> {
  return { identity: "same", figure, derivation: { form: "same", other }, operands: [other], certain: true };
}

/** Printed to the same place, they have to be the same digits: 99.93% and 99.94% are two numbers. */
function samePrecision(a: PrintedNumber, b: PrintedNumber): boolean {
  return (
    a.decimals === b.decimals &&
    a.scale === b.scale &&
    a.percent === b.percent &&
    a.approximation === undefined &&
    b.approximation === undefined
  );
}
