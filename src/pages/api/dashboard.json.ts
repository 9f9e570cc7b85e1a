import type { APIRoute } from "astro";
import { readDashboard } from "../../dashboard/read-dashboard.ts";

/** Everything the site shows, as it was computed. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(readDashboard())}\n`);
