import type { APIRoute } from "astro";
import { readDashboard } from "../work/read-dashboard.ts";
import { jsonFeed } from "../feeds/json-feed.ts";

/** The newest circulars, for feed readers (JSON Feed). */
export const GET: APIRoute = () => new Response(jsonFeed(readDashboard()));
