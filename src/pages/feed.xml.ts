import type { APIRoute } from "astro";
import { readDashboard } from "../work/read-dashboard.ts";
import { atomFeed } from "../feeds/atom.ts";

/** The newest circulars, for feed readers (Atom). */
export const GET: APIRoute = () => new Response(atomFeed(readDashboard()));
