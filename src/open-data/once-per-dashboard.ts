import type { Dashboard } from "../dashboard/schema.ts";

/** The function, but a dashboard's result is made once and kept as long as the dashboard: pages and files share it. */
export function oncePerDashboard<Result>(
  make: (dashboard: Dashboard) => Result,
): (dashboard: Dashboard) => Result {
  const made = new WeakMap<Dashboard, { readonly result: Result }>();
  return (dashboard) => {
    let kept = made.get(dashboard);
    if (!kept) {
      kept = { result: make(dashboard) };
      made.set(dashboard, kept);
    }
    return kept.result;
  };
}
