import type { Translation } from "../entry.ts";
import { shellWord } from "../shell-word.ts";
import type { SealFault, seals as zh } from "../zh/seals.ts";
import { listed, quoted } from "./quoted.ts";

const faults: Readonly<Record<SealFault, string>> = {
  period: "is of another period",
  sequence: "is not numbered by its place: one was taken out, put in or moved",
  previous: "does not follow the one before: one was taken out, put in or changed",
  date: "is dated before the one before",
  digest: "does not have the digest that it says: something in it was changed",
  "signature-wrong": "has a signature that is not of it",
  "signature-unknown": "is signed with a key that site.json does not publish",
};

const restore = "take the seal.json of the day of sealing from a copy or the history of the data folder.";

const mendChange = ({ period, file }: { period: string; file: string }) =>
  `take a slip back; a correction needs a row in corrections.csv (期 ${period}, 文件 ${file}), then npm run -s seal -- ${period}.`;

export const seals: Translation<typeof zh> = {
  sealedChanged: (change) => ({
    found:
      change.before === undefined
        ? `${quoted(change.after ?? "")} was put in after sealing`
        : change.after === undefined
          ? `${quoted(change.before)} of the seal is gone`
          : `${quoted(change.before)} when sealed, ${quoted(change.after)} now`,
    expected: `what was sealed on ${change.date}`,
    mend: mendChange(change),
  }),
  sealedBytes: (change) => ({
    found:
      "the bytes of the file are others than when sealed, though it reads the same (line ends, encoding)",
    expected: `the bytes of ${change.date}`,
    mend: mendChange(change),
  }),
  sealedFileGone: (change) => ({
    found: "a sealed file is gone",
    expected: `what was sealed on ${change.date}`,
    mend: mendChange(change),
  }),
  sealedFileNew: (change) => ({
    found: "the file was not there when the period was sealed",
    expected: `what was sealed on ${change.date}`,
    mend: mendChange(change),
  }),
  sealFault: ({ fault, sequence }) => ({
    found: `seal ${sequence} ${faults[fault]}`,
    expected: "what was written when it was sealed",
    mend: fault === "signature-unknown" ? "add the public key to the keys of site.json." : restore,
  }),
  sealUnitWrong: ({ unit, sequence }) => ({
    found: `${quoted(unit)} in seal ${sequence} does not have its digest`,
    expected: "what was written when it was sealed",
    mend: restore,
  }),
  sealWrong: ({ where }) => ({
    found: `this is not as it was sealed (${where})`,
    expected: "a seal.json that npm run -s seal wrote",
    mend: restore,
  }),
  keyWrong: () => ({
    found: "this is no public key",
    expected:
      "a public key of Ed25519 or SM2 in Base64: a line, without the first and the last of its PEM file",
    mend: "put in the public key that npm run -s seal -- --new-key wrote, never the private one.",
  }),
  sealPeriodUnknown: ({ period, known }) => ({
    found: `${quoted(period)} is no period of the record`,
    expected: `one of ${listed(known)}`,
    mend: "correct the period.",
  }),
  sealUnneeded: ({ period, date }) => ({
    found: `${period} was sealed on ${date} and has not changed`,
    expected: "a period that is not sealed, or was corrected since",
    mend: "nothing is to be done.",
  }),
  sealUncorrected: ({ file, period }) => ({
    found: `${file} was changed after sealing, and no new row of corrections.csv tells it`,
    expected: `a new row of corrections.csv with 期 ${period} and 文件 ${file}`,
    mend: "say what was changed and why, then seal; or take the change back.",
  }),
  sealDateMissing: ({ period }) => ({
    found: `${period} has no day to be sealed on`,
    expected: "the day of the circular, or one given by --date",
    mend: `run npm run -s seal -- ${period} --date 2024-05-31.`,
  }),
  sealDateWrong: ({ date }) => ({
    found: `${quoted(date)} is no day, or before that of the seal before`,
    expected: "a day such as 2024-05-31, not before the seal before",
    mend: "correct --date.",
  }),
  keyUnreadable: ({ path }) => ({
    found: `${shellWord(path)} is no private key`,
    expected: "a private key (PEM) that npm run -s seal -- --new-key wrote",
    mend: "correct the path.",
  }),
  keyUnpublished: () => ({
    found: "the keys of site.json have no public key to this private one",
    expected: "a published key, for readers to check the signature with",
    mend: "add the public key to the keys of site.json, then seal.",
  }),
  keyInside: ({ folder }) => ({
    found: `${shellWord(folder)} is inside this project or the data folder`,
    expected: "a folder outside of both, so that the private key is not published with them",
    mend: "choose another folder, such as an encrypted stick.",
  }),
  keyExists: ({ path }) => ({
    found: `${shellWord(path)} is there already`,
    expected: "a folder without keys",
    mend: "choose another folder; an old private key is never overwritten.",
  }),
  nothingSealed: () => ({
    found: "no period was sealed: there is no text to compare with",
    expected: "a seal.json in one period at least",
    mend: "run npm run -s seal -- PERIOD first; to check figures alone, npm run -s audit -- FILE.",
  }),
  sealedPeriodUnknown: ({ period, known }) => ({
    found: `${quoted(period)} was not sealed`,
    expected: `a period that was: ${listed(known)}`,
    mend: "correct --period, or leave it out: every sealed period is then compared.",
  }),
  siteFolderMissing: () => ({
    found: "there is no such folder",
    expected: "the folder of a site that build wrote, such as dist",
    mend: "correct the path of --site.",
  }),
};
