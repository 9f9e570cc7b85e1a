import { z } from "zod";
import { fileStart, type Report } from "../documents/report.ts";
import { message } from "../messages/message.ts";
import type { SealFault } from "../messages/zh/seals.ts";
import { type ChainFault, chainFaults, type PublicKey, signatureFaults } from "../seal/chain.ts";
import type { Seal } from "../seal/seal.ts";
import { unitHolds } from "../seal/unit-form.ts";
import { readJson } from "./read-json.ts";
import { isoDate } from "./schema-parts.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const digest = { sha256, sm3: sha256 };

const sealSchema = z.strictObject({
  period: z.string(),
  date: isoDate,
  sequence: z.int().positive(),
  previous: sha256.exactOptional(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().nonnegative(), ...digest })),
  units: z.array(z.strictObject({ id: z.string(), text: z.string(), ...digest })),
  corrections: z.array(z.strictObject({ file: z.string(), ...digest })),
  digest: z.strictObject(digest),
  signatures: z.array(
    z.strictObject({ algorithm: z.enum(["Ed25519", "SM2"]), key: z.string(), value: z.string() }),
  ),
});

/** seal.json: every seal of the period, the first one first. */
const fileSchema = z.strictObject({ form: z.literal(1), seals: z.array(sealSchema).min(1) });

/**
 * The seals of a period, after a report those that can be read: each follows the one before, says the digests of what it
 * says, and is signed with keys that the site publishes.
 *
 * @returns undefined where the file is no seal.json at all
 */
export function readSeals(
  text: string,
  period: string,
  keys: readonly PublicKey[],
  report: Report,
): readonly Seal[] | undefined {
  const document = readJson(text, report);
  if (!document) return undefined;
  const parsed = fileSchema.safeParse(document.value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    report(fileStart, message("sealWrong", { where }));
    return undefined;
  }
  const { seals } = parsed.data;
  for (const fault of [...chainFaults(seals, period), ...signatureFaults(seals, keys)])
    report(fileStart, message("sealFault", { fault: faultOf(fault), sequence: fault.sequence }));
  for (const seal of seals) {
    // The texts are there to be read beside what changed: they must be those that were digested.
    const wrong = seal.units.find((unit) => !unitHolds(unit));
    if (wrong) report(fileStart, message("sealUnitWrong", { unit: wrong.id, sequence: seal.sequence }));
  }
  return seals;
}

function faultOf(fault: ChainFault): SealFault {
  return fault.kind === "signature" ? `signature-${fault.why}` : fault.kind;
}
