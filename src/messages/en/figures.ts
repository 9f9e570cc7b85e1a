import type { Translation } from "../entry.ts";
import type { figures as chinese } from "../zh/figures.ts";
import { quoted } from "./quoted.ts";

const correctFigure =
  "correct whichever is wrong; to publish the figure knowingly, add its cell and the reason to declared.json; in a sealed period, also add a row to corrections.csv.";
const correctProse =
  "correct the figure or the data; to publish it knowingly, add its words and the reason to declared.json.";

export const figures: Translation<typeof chinese> = {
  figureContradicted: ({ printed, label, others, lists, more, given }) => ({
    found: `${quoted(printed)} (${label}) does not agree with ${[
      ...others.map((other) => `${other.label} ${other.printed} (${other.place})`),
      ...lists.map(({ file, rows }) => `the list ${file}, which names ${rows}`),
      ...(more > 0 ? [`${more} more`] : []),
    ].join(", ")}`,
    expected: (given.length > 0 ? given : lists.map(({ rows }) => String(rows))).join(", "),
    mend: correctFigure,
  }),
  rateOfNothing: ({ printed, label, others }) => ({
    found: `${quoted(printed)} (${label}) is of nothing: ${others.map((other) => `${other.label} is ${other.printed} (${other.place})`).join(", ")}`,
    expected: "no rate, for there is none of nothing",
    mend: correctFigure,
  }),
  proseContradicted: ({ quote, explanation, others, more }) => ({
    found: `${quoted(quote)} is wrong (${explanation})${
      others.length === 0
        ? ""
        : `; see ${others.map(({ place, text }) => `${place} (${text})`).join(", ")}${more > 0 ? ` and ${more} more` : ""}`
    }`,
    expected: "every figure of a circular to agree with its text and with data/",
    mend: correctProse,
  }),
  proseUnproven: ({ quote, explanation }) => ({
    found: `${quoted(quote)} has nothing that proves it (${explanation})`,
    expected:
      'every rate, sum and change to follow from the text or from data/, since site.json says "strict"',
    mend: correctProse,
  }),
};
