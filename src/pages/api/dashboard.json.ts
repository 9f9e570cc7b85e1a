import type { APIRoute } from "astro";
import { readDashboard } from "../../work/read-dashboard.ts";
import { dashboardFile } from "../../open-data/files.ts";

/** Everything the site shows, as it was computed. */
export const GET: APIRoute = () => new Response(dashboardFile(readDashboard()).bytes);
