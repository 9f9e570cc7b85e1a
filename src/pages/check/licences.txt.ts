import type { APIRoute } from "astro";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { licencesFile } from "../../check/script-names.ts";
import { checkFolder } from "../../work/work-folder.ts";

/** The licences of the libraries in check.html's scripts. */
export const GET: APIRoute = () => new Response(readFileSync(join(checkFolder(), licencesFile), "utf8"));
