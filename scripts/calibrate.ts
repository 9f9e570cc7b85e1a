/**
 * `npm run calibrate -- FOLDER…`: sets the weights of the audit on labelled circulars, and tells how far they may be trusted.
 *
 * A FOLDER holds texts and, beside each, its claims (as test/fixtures/circulars, the default). Each weight is tried at
 * several factors of its value, one at a time, from the present setting. Whole offices are left out in turn: what is
 * best for the others is counted on the one that was left out. Prints a report in Markdown; changes no file.
 */
import { auditText } from "../src/audit/audit-text.ts";
import { believed, doubted, listCosts, pickCosts, stretchCosts, weights } from "../src/audit/weights.ts";
import { type Circular, readCirculars, scoreCirculars, type Score } from "./score-circulars.ts";

const factors = [0, 0.5, 0.8, 1, 1.25, 2] as const;
const asSet = factors.indexOf(1);

/** A right figure called wrong, or proved by what it does not rest on, weighs as much as so many figures missed. */
const costOfFalse = 5;

const groups = { weights, stretchCosts, pickCosts, listCosts, believed, doubted };

const folders = process.argv.slice(2);
const circulars = (folders.length > 0 ? folders : ["test/fixtures/circulars"]).flatMap(readCirculars);
const offices = [...new Set(circulars.map(officeOf))];

const present = scoresByOffice(circulars);
console.log(heading(circulars.length, offices.length, total(present)));
let heldOut = 0;
let fitted = 0;
for (const [group, values] of Object.entries<object>(groups)) {
  const settings = values as Record<string, number>;
  for (const name of Object.keys(settings)) {
    const { report, left, all } = calibrated(settings, name);
    heldOut += left;
    fitted += all;
    if (report !== undefined) console.log(`| ${group}.${name} | ${report} |`);
  }
}
console.log(
  `\nBest factor for all: ${signed(fitted)} in sum over the weights. Best factor for the others, counted on the office left out: ${signed(heldOut)}.`,
);

/** What a weight's factors give; undefined where none changes a claim. */
function calibrated(settings: Record<string, number>, name: string) {
  const value = settings[name] ?? 0;
  const tried = factors.map((factor) => {
    settings[name] = value * factor;
    return factor === 1 ? present : scoresByOffice(circulars);
  });
  settings[name] = value;
  const totals = tried.map(total).map(worth);
  const best = bestOf(totals);
  let left = 0;
  for (const office of offices) {
    const others = tried.map((scores) => worth(total(scores.filter(({ of }) => of !== office))));
    const [chosen, now] = [bestOf(others), asSet].map((at) =>
      worth(total((tried[at] ?? []).filter(({ of }) => of === office))),
    );
    left += (chosen ?? 0) - (now ?? 0);
  }
  const gain = (totals[best] ?? 0) - (totals[asSet] ?? 0);
  const changes = totals.some((one) => one !== totals[asSet]);
  const cells = totals.map((one) => signed(one - (totals[asSet] ?? 0)));
  return { report: changes ? [value, ...cells].join(" | ") : undefined, left, all: gain };
}

/** The best factor; of equals the present one, so that nothing changes without a reason. */
function bestOf(totals: readonly number[]): number {
  const most = Math.max(...totals);
  return totals[asSet] === most ? asSet : totals.indexOf(most);
}

interface OfficeScore extends Score {
  readonly of: string;
}

function scoresByOffice(all: readonly Circular[]): OfficeScore[] {
  return [...Map.groupBy(all, officeOf)].map(([of, own]) => ({ of, ...scoreCirculars(own, auditText) }));
}

/** "01-zhejiang-2022q3" is of zhejiang; a name without a place is an office of its own. */
function officeOf({ name }: Circular): string {
  return /^\d+-([a-z]+)(?:-\d|$)/.exec(name)?.[1] ?? name;
}

function total(scores: readonly Score[]) {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0);
  return {
    claims: sum(({ claims }) => claims),
    bound: sum(({ bound }) => bound),
    wrong: sum(({ wrong }) => wrong),
    caught: sum(({ caught }) => caught),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
    falseProofs: sum(({ falseProofs }) => falseProofs),
  };
}

function worth({ bound, caught, falseAlarms, falseProofs }: ReturnType<typeof total>): number {
  return bound + caught - costOfFalse * (falseAlarms + falseProofs);
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function heading(texts: number, of: number, now: ReturnType<typeof total>): string {
  return [
    `${texts} circulars of ${of} offices; as set: ${now.bound} of ${now.claims} bound, ${now.caught} of ${now.wrong} wrong figures caught, ${now.falseAlarms} false alarms, ${now.falseProofs} false proofs.`,
    "",
    `Figures bound and caught more or fewer than as set, less ${costOfFalse} for each false alarm or proof; weights that change nothing are left out.`,
    "",
    `| weight | as set | ${factors.map((factor) => `× ${factor}`).join(" | ")} |`,
    `| ${["---", ...factors.map(() => "---:"), "---:"].join(" | ")} |`,
  ].join("\n");
}
