/** The scripts of check.html: `check` at once, the others when they are needed. */
export const scriptNames = ["check", "readers", "seals", "traditional"] as const;

/** 许可: the licences of the libraries that the scripts are made of, as they ask to be shipped. */
export const licencesFile = "licences.txt";
