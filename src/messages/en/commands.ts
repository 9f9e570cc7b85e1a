import type { Translation } from "../entry.ts";
import type { commands as chinese } from "../zh/commands.ts";
import { counted, quoted } from "./quoted.ts";

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
  recordBusy: () => ({
    found: "another command is writing into this data folder; nothing was written",
    mend: "run it again when that has ended.",
  }),
};
