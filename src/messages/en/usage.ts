import type { usage as zh } from "../zh/usage.ts";

const common = `  --lang     zh or en; the machine's language when left out
  --help     these words`;

export const usage: Readonly<Record<keyof typeof zh, string>> = {
  intake: `usage: npm run -s intake -- FILE… [options]
  FILE                 what was received: txt, md, csv, html, docx, xlsx, xls, pdf
  --period P           which period: 2024-Q1, 2024-07, 2024-H1, 2024, 2024-Q1.2 (also by its old name, --quarter)
  --title TITLE        of the circular, where no line is recognised as it
  --signatory OFFICE   who signs, where nobody known does
  --signed DAY         the day of signing, as in 2024-05-31
  --drop PLACE         leave it out; --keep PLACE: use it as it is; as often as needed
  --without N          do without an attachment that did not come
  --despite-problems   stage although checks of the record fail
  --replace            the period is there already: write it anew
  --dry-run            look, and write nothing; --json for programs
  --out DIR            another data folder
to begin a record: npm run -s intake -- --new DIR
  --office NAME        of the office in full; --jurisdiction NAME; --regions 甲市、乙市 ("" for none); what is not given is asked
${common}`,
  ingest: `usage: npm run -s ingest
  reads data/ (or TONGBAO_DATA), checks it, computes every figure, writes .tongbao/dashboard.json; exit 0: written, 1: the record has
  problems, 2: called wrongly.
${common}`,
  audit: `usage: npm run -s audit -- [--json | --explain] [FILE…]
  FILE       txt, md, csv, html, docx, xlsx, xls; "-" is standard input; without one the circulars of data/ are audited
  --json     as JSON
  --explain  the structure of the text, each number's readings and what they cost: for whoever changes a rule
${common}
  exit 0: nothing wrong, 1: a figure is wrong, 2: not to be read, or called wrongly.`,
  seal: `usage: npm run -s seal -- PERIOD [--key FILE]… [--date DAY]
       npm run -s seal -- --new-key DIR
  PERIOD     as in 2022-Q3; writes data/2022-Q3/seal.json
  --key      sign with this private key, as often as needed; its public half stands in site.json (keys)
  --date     the day of the seal; else the day of signing, or that of the last correction
  --new-key  a pair of keys each of Ed25519 and SM2, outside of the project and the record
${common}
  What changes after that stops the build; a correction is a row of corrections.csv, and a further seal.`,
  verify: `usage: npm run -s verify -- COPY… [--period P] [--site DIR | --data DIR] [--json]
       npm run -s verify -- --site DIR [--json]
  COPY       txt, md, csv, html, docx, xlsx, xls; held against the sealed circulars, every difference told
  --period   only against this one
  --site     a published folder: with copies its seals are used, without any it is checked as a whole
  --data     the record; data/ (or TONGBAO_DATA) when left out
  --json     as JSON
${common}
  exit 0: the same, 1: altered, 2: not to be read, or called wrongly, 3: of no circular that was sealed.`,
  build: `usage: npm run build -- [options]
  --out DIR    where the site goes; dist/ when left out
  --pdf        a PDF of each circular, too (with a browser of this machine)
  --compress   .gz and .br files, too, for a server that sends them as they are
  --afresh     make it although nothing has changed
${common}
  TONGBAO_DATA names another record; exit 0: ready, 1: the record or a page has problems, 2: called wrongly.`,
  preview: `usage: npm run preview -- [--port N] [--base PATH] [FOLDER]
  FOLDER     the built site; dist/ when left out
  --port     4321 when left out; --base: the path that the site lies at, as in /any/path/
${common}`,
  dev: `usage: npm run dev
  the site while it is edited: http://localhost:4321 follows data/ and src/; figures that others contradict are marked on the page.
${common}`,
};
