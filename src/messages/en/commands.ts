import type { Translation } from "../entry.ts";
import type { commands as chinese, MissingArgument, WantedValue } from "../zh/commands.ts";
import { counted, quoted } from "./quoted.ts";

const missingArguments: Readonly<Record<MissingArgument, string>> = {
  copy: "no copy to compare",
  period: "no period to seal",
  siteOrData: "--site and --data exclude each other",
  received: "no file to take in",
  folder: "no folder is named",
};

const wantedValues: Readonly<Record<WantedValue, string>> = {
  day: "a day such as 2024-05-31",
  attachment: "an attachment's number such as 1",
};

export const commands: Translation<typeof chinese> = {
  problemsFound: ({ problems, files }) => ({
    found: `${counted(problems, "problem")} in ${counted(files, "file")}; nothing was written`,
  }),
  systemForbidden: ({ path }) => ({
    found: `${quoted(path)} may not be read or written`,
    mend: "check its permissions; or name a folder that you may write to, with --out or TONGBAO_WORK.",
  }),
  systemFull: ({ path }) => ({
    found: `the disk is full: ${quoted(path)} was not written; what was there is as it was`,
    mend: "make room, and run the command again.",
  }),
  systemNoFolder: ({ path }) => ({
    found: `${quoted(path)} cannot be a folder: there is a file of this name, or a part of the path is none`,
    mend: "choose another folder.",
  }),
  systemNameTooLong: ({ path }) => ({
    found: `the path ${quoted(path)} is too long`,
    mend: "choose a shorter one.",
  }),
  systemLinkLoop: ({ path }) => ({
    found: `${quoted(path)} is a link to something that is not there, or to itself`,
    mend: "remove the link, or choose another folder.",
  }),
  systemOther: ({ path, code }) => ({
    found: `the system cannot read or write ${quoted(path)} (${code})`,
    mend: "check this path and its disk.",
  }),
  workBusy: ({ folder }) => ({
    found: `another command is at work in the work folder ${quoted(folder)}; nothing was done`,
    mend: "run it again when that has ended, or set TONGBAO_WORK to another folder.",
  }),
  newRecordNotEmpty: ({ folder }) => ({
    found: `something is in the folder ${quoted(folder)}; nothing was written`,
    mend: "name another one, or empty it.",
  }),
  newRecordRegionTwice: ({ name }) => ({
    found: `${quoted(name)} is named twice; nothing was written`,
    mend: "name each region or unit once.",
  }),
  browserWrong: ({ path }) => ({
    found: `CHROMIUM_PATH is no browser that runs: ${quoted(path)}; the circulars have no PDF, the site is whole without them`,
    mend: "correct it, or unset it to have one looked for.",
  }),
  browserMissing: () => ({
    found: "no browser was found; the circulars have no PDF, the site is whole without them",
    mend: "install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one, and build again.",
  }),
  fontMissing: () => ({
    found: "this machine has no Chinese font; the circulars have no PDF, the site is whole without them",
    mend: "install one (on Debian or Ubuntu: fonts-noto-cjk and fontconfig), and build again.",
  }),
  printFailed: ({ browser, output }) => ({
    found: `the browser ${quoted(browser)} printed no PDF; it said ${quoted(output)}`,
    mend: "check the browser, or leave out --pdf.",
  }),
  portWrong: ({ port }) => ({ found: `no port: ${quoted(port)}`, expected: "an integer from 0 to 65535" }),
  portTaken: ({ port }) => ({ found: `port ${port} is taken`, mend: "choose another with --port." }),
  previewNothing: ({ folder }) => ({
    found: `no folder ${quoted(folder)}`,
    mend: 'run "npm run build" first.',
  }),
  recordBusy: () => ({
    found: "another command is writing into this data folder; nothing was written",
    mend: "run it again when that has ended.",
  }),
  optionUnknown: ({ option }) => ({ found: `no option ${quoted(option)}`, expected: "one of these" }),
  optionWrong: ({ option }) => ({
    found: `the option ${quoted(option)} lacks its value, or has one and takes none`,
    expected: "as follows",
  }),
  argumentTooMany: ({ argument }) => ({ found: `${quoted(argument)} is too many`, expected: "as follows" }),
  periodWrong: ({ value, forms }) => ({
    found: `--period ${quoted(value)} is no period`,
    expected: `one such as ${forms.join(", ")}`,
  }),
  optionValueWrong: ({ option, value, wanted }) => ({
    found: `${option} ${quoted(value)} is wrong`,
    expected: wantedValues[wanted],
  }),
  answerMissing: ({ option }) => ({ found: `no ${option}`, expected: "as follows" }),
  argumentMissing: ({ what }) => ({ found: missingArguments[what], expected: "as follows" }),
};
