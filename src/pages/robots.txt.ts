import type { APIRoute } from "astro";
import { readDashboard } from "../work/read-dashboard.ts";
import { robots } from "../feeds/robots.ts";

/** What programs may read, which is everything. */
export const GET: APIRoute = () => new Response(robots(readDashboard()));
