/** The scripts of check.html: `check` at once, the others when they are needed. */
export const scriptNames = ["check", "readers", "seals", "traditional"] as const;
