import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Claim, ClaimKind, Operands } from "../src/audit/claim.ts";
import { wrongVerdicts } from "../src/audit/claim.ts";

/** A claim that a recomputation by hand gave. */
export interface ExpectedClaim {
  /** A stretch of the text that holds the figure. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly operands: Operands & { readonly partial?: boolean };
  readonly stated: string;
  /** Our verdicts, or those of a reference set: rounds-ok, inconsistent, underdetermined. */
  readonly verdict: string;
  readonly note?: string;
}

export interface Circular {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly ExpectedClaim[];
}

/** How the audit did on circulars whose claims are known. */
export interface Score {
  /** Claims that can be computed, and those of them that were found with the right operands. */
  readonly claims: number;
  readonly bound: number;
  readonly wrong: number;
  readonly caught: number;
  /** Right figures called wrong. */
  readonly falseAlarms: number;
  /** Figures called right by numbers that they were not computed from. */
  readonly falseProofs: number;
  readonly notes: readonly string[];
}

/** Every text of a folder with its claims. */
export function readCirculars(folder: string): Circular[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => {
      const beside = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, "json")), "utf8")) as {
        claims: (Omit<ExpectedClaim, "stated"> & { readonly stated: string | null })[];
      };
      return {
        name: basename(name, ".txt"),
        text: readFileSync(join(folder, name), "utf8"),
        // A sum has no figure of its own in some reference sets.
        claims: beside.claims.map((claim) => ({ ...claim, stated: claim.stated ?? "" })),
      };
    });
}

/** A figure may be quoted with so much around it. */
const nearby = 120;

const rates: ReadonlySet<string> = new Set(["pass_rate", "share", "sampling_ratio", "decrease", "increase"]);
const holding: ReadonlySet<string> = new Set(["exact", "rounds", "truncated", "padded"]);

/** Kinds that one figure can rightly be told as. */
const sameKinds: Readonly<Record<ClaimKind, readonly ClaimKind[]>> = {
  pass_rate: ["pass_rate", "share"],
  share: ["share", "pass_rate", "sampling_ratio"],
  sampling_ratio: ["sampling_ratio", "share"],
  sum: ["sum"],
  decrease: ["decrease", "increase", "point_change"],
  increase: ["increase", "decrease", "point_change"],
  point_change: ["point_change", "decrease", "increase"],
  count: ["count", "sum"],
};

/** Compares what the audit finds in each circular with what is expected of it. */
export function scoreCirculars(
  circulars: readonly Circular[],
  audit: (text: string) => readonly Claim[],
): Score {
  const score = { claims: 0, bound: 0, wrong: 0, caught: 0, falseAlarms: 0, falseProofs: 0 };
  const notes: string[] = [];
  for (const { name, text, claims } of circulars) {
    const found = audit(text);
    const matches = claims.map((expected) => found.filter((claim) => mayBe(claim, expected, text)));
    const best = matches.map((candidates, i) => {
      const agreeing = candidates.filter((claim) => agree(claim, claims[i]!));
      return agreeing.find(({ kind }) => kind === claims[i]?.kind) ?? agreeing[0];
    });
    const explained = new Set(best);
    claims.forEach((expected, i) => {
      const [candidates, right] = [matches[i] ?? [], best[i]];
      const unproven = candidates.filter(
        (claim) =>
          !explained.has(claim) && holding.has(claim.verdict) && sameDigits(claim.stated, expected.stated),
      );
      const provable = isProvable(expected);
      if (!right && rates.has(expected.kind)) {
        for (const claim of unproven) {
          if (!provable && Object.keys(claim.operands).length < 2) continue;
          score.falseProofs++;
          explained.add(claim);
          notes.push(
            `${name}: false proof: ${claim.kind} ${claim.stated} by ${JSON.stringify(claim.operands)}`,
          );
        }
      }
      if (provable) {
        score.claims++;
        if (right) score.bound++;
        else
          notes.push(
            `${name}: missed: ${expected.kind} ${expected.stated} ${JSON.stringify(expected.operands)}`,
          );
      }
      if (isWrong(expected)) {
        score.wrong++;
        if (right && wrongVerdicts.has(right.verdict)) score.caught++;
        else notes.push(`${name}: not caught: ${expected.kind} ${expected.stated}`);
      }
    });
    const wrong = claims.filter(isWrong);
    for (const claim of found) {
      if (!wrongVerdicts.has(claim.verdict)) continue;
      if (wrong.some((expected) => sameDigits(claim.stated, printedFigure(expected)))) continue;
      score.falseAlarms++;
      notes.push(`${name}: false alarm: ${claim.kind} ${claim.stated}: ${claim.explanation}`);
    }
  }
  return { ...score, notes };
}

function mayBe(claim: Claim, { text: words, kind, stated }: ExpectedClaim, text: string): boolean {
  if (!sameKinds[kind].includes(claim.kind)) return false;
  const start = text.indexOf(words);
  const near = start < 0 || (claim.end > start - nearby && claim.start < start + words.length + nearby);
  if (!near) return false;
  return (
    kind === "sum" ||
    kind === "count" ||
    stated === "" ||
    digitsOf(claim.stated).includes(digitsOf(stated).replace(/^[<>]+/, ""))
  );
}

/** Counts that only say what they say, and figures of other circulars, are no arithmetic. */
function isProvable({ kind, operands, verdict, note }: ExpectedClaim): boolean {
  if (verdict === "underdetermined" || verdict === "unverifiable" || operands.partial === true) return false;
  if (/previous(?:'s)? (?:quarter's )?circular/.test(note ?? "")) return false;
  return kind !== "count" || operands.counted !== undefined;
}

/** Padded figures stand as unattainable in reference sets, with a note; they are no errors. */
function isWrong({ verdict, note }: ExpectedClaim): boolean {
  return /^(?:mismatch|inconsistent|unattainable)$/.test(verdict) && !/zero-padded/.test(note ?? "");
}

/** The figure of a sum is its total. */
function printedFigure({ stated, operands }: ExpectedClaim): string {
  return stated !== "" ? stated : String(operands.total ?? operands.stated ?? "");
}

function sameDigits(a: string, b: string): boolean {
  return digitsOf(a) === digitsOf(b);
}

function digitsOf(text: string): string {
  return text.replace(/[\s个個家条件%％]/g, "").replace("．", ".");
}

function agree({ operands: found, kind }: Claim, { operands, kind: expectedKind }: ExpectedClaim): boolean {
  switch (expectedKind) {
    case "sum":
      return found.total === operands.total && sorted(found.parts) === sorted(operands.parts);
    case "pass_rate":
    case "share":
    case "sampling_ratio": {
      const whole = operands.total ?? operands.whole;
      if ((found.total ?? found.whole) !== whole || whole === undefined) return false;
      const part = partOf(operands, whole);
      return part === undefined || partOf(found, whole) === part;
    }
    case "count":
      return found.counted === operands.counted || (kind === "sum" && found.total === operands.counted);
    default:
      return (["from", "to"] as const).every(
        (end) => operands[end] === undefined || found[end] === operands[end],
      );
  }
}

function partOf({ pass, part, fail }: Operands, whole: number): number | undefined {
  return pass ?? part ?? (fail === undefined ? undefined : whole - fail);
}

function sorted(parts: readonly number[] | undefined): string {
  return [...(parts ?? [])].toSorted((a, b) => a - b).join();
}
