import type { Translation } from "../entry.ts";
import type { zh } from "../zh/index.ts";
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

export const en: Translation<typeof zh> = {
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
