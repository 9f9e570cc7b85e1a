import type { intakeWords as chinese } from "../zh/intake-words.ts";

export const intakeWords: typeof chinese = {
  reading: (files) => `reading ${files} ${files === 1 ? "file" : "files"}`,
  checking: "screening, taking apart, checking",
  office: "the office's name in full",
  jurisdiction: "the jurisdiction",
  regions: "its regions or units, parted by 、; none: Enter",
  colon: ":",
  file: "FILE",
  begun: (dir, files, next) => `${files.join(", ")} written into ${dir}. Next, the first period: ${next}`,
  answer: "Answer with an option as above, or press Enter to stop: ",
  wouldChange: " would change:",
  look: "Look at:",
  blocked: (count) => `${count} ${count === 1 ? "finding blocks" : "findings block"}; nothing was written.`,
  staged: (period, path) => `${period} is staged in ${path}. Next: npm run dev shows it.`,
  dryRun: "Nothing stands in the way; nothing was written (--dry-run).",
};
