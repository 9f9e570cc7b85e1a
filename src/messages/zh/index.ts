import { commands } from "./commands.ts";
import { documents } from "./documents.ts";
import { doubts } from "./doubts.ts";
import { figures } from "./figures.ts";
import { intake } from "./intake.ts";
import { pages } from "./pages.ts";
import { record } from "./record.ts";
import { seals } from "./seals.ts";
import { tables } from "./tables.ts";
import { values } from "./values.ts";

/** Every message in Chinese, with its code: TB1… files, TB2… the record, TB3… figures, TB4… intake, TB5… pages, TB6… seals, TB9… commands. */
export const zh = {
  ...documents,
  ...tables,
  ...values,
  ...record,
  ...doubts,
  ...figures,
  ...intake,
  ...pages,
  ...seals,
  ...commands,
};
