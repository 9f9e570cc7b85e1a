import type { Translation } from "../entry.ts";
import type { pages as chinese } from "../zh/pages.ts";
import { counted, listed, quoted } from "./quoted.ts";

export const pages: Translation<typeof chinese> = {
  pagesRefused: ({ problems, pages: count }) => ({
    found: `${counted(problems, "problem")} in ${counted(count, "built page")}; nothing was published`,
  }),
  pageScript: () => ({
    found: "a script",
    mend: "do without; only search.html and check.html have one, each its own.",
  }),
  pageScriptFile: () => ({ found: "a script file", mend: "leave it out." }),
  pageBase: () => ({ found: "a base URL", mend: "leave it out; links are relative to their page." }),
  pageBlocked: () => ({ found: "blocked by the page's own policy", mend: "link to it instead." }),
  pageIdTwice: ({ id }) => ({
    found: `a second element with the id ${quoted(id)}`,
    mend: "give each its own id.",
  }),
  pageStyleAttribute: () => ({
    found: "a style attribute, which the page's policy blocks",
    mend: "use a class or an SVG attribute.",
  }),
  pageForm: () => ({ found: "a form that sends, which the page's policy blocks", mend: "link instead." }),
  pageEventHandler: ({ name }) => ({
    found: `an event handler (${name})`,
    mend: "do without; the site promises no script.",
  }),
  pageScriptUrl: () => ({ found: "a javascript: URL", mend: "link to a page; there is no script." }),
  pageStyleFetches: ({ rule }) => ({
    found: `${rule} in a style`,
    mend: "write the rules into the page.",
  }),
  linkNoUrl: ({ url }) => ({ found: `no URL: ${quoted(url)}`, mend: "correct it." }),
  linkLoads: ({ url }) => ({
    found: `${quoted(url)} is loaded, which the page's policy blocks`,
    mend: "write it into the page.",
  }),
  linkLoadsForeign: ({ url }) => ({
    found: `${quoted(url)} is loaded from another origin`,
    mend: "keep a copy in the site.",
  }),
  linkOutOfSite: ({ url }) => ({
    found: `${quoted(url)} leads out of the site's folder`,
    mend: "link to a page of the site.",
  }),
  linkNoFile: ({ file }) => ({
    found: `no such file: ${quoted(file)}`,
    mend: "correct the link; those of site.json's footer are among them.",
  }),
  linkNoPlace: ({ id, file }) => ({
    found: `no element has the id ${quoted(id)} in ${quoted(file)}`,
    mend: "correct the fragment, or give the id.",
  }),
  notFoundNoClimb: ({ url }) => ({
    found: `no link to ${quoted(url)}, the way out when it is shown for a missing page in a folder`,
    mend: `add <a href="${url}">上一级</a> beside the link home.`,
  }),
  notFoundLoads: ({ url }) => ({
    found: `${quoted(url)} is loaded, but from a folder it would be missing`,
    mend: "write it into the page, as a data: URL if it is a picture.",
  }),
  tagTwice: ({ source }) => ({ found: "given a second time", mend: `check ${source}.` }),
  tagEmpty: ({ content, source }) => ({
    found: `its content is ${quoted(content)}`,
    mend: `fill in ${source}.`,
  }),
  tagNoTime: ({ content, source }) => ({
    found: `${quoted(content)} is no day with a time of 24 hours`,
    mend: `fill in ${source}.`,
  }),
  tagMissing: ({ source }) => ({ found: "missing", mend: `fill in ${source}.` }),
  siteNoFolder: ({ path }) => ({
    found: `${quoted(path)} is not a folder; nothing was changed`,
    mend: "name another one with --out.",
  }),
  siteForeign: ({ path }) => ({
    found: `${quoted(path)} holds files that are no site of Tongbao; nothing was changed`,
    mend: "give a folder of its own with --out, or empty this one.",
  }),
  siteNoManifest: ({ path }) => ({
    found: `SHA256SUMS.txt in ${quoted(path)} is missing or was changed, so that files of yours cannot be told from the site's; nothing was changed`,
    mend: "take out what is yours, empty the folder, and build again.",
  }),
  siteFileTaken: ({ path, files }) => ({
    found: `files in ${quoted(path)} that no build has written have the names of files of the new site: ${listed(files.map(quoted))}; nothing was changed`,
    mend: "move them away, or name another folder with --out.",
  }),
  siteFileUnkept: ({ file, code }) => ({
    found: `${quoted(file)} is no file of the site and would be kept, but cannot be copied (${code}); the site was not changed`,
    mend: "move it away, and build again.",
  }),
};
