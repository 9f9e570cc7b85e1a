/** How often a slow test repeats: few times in `npm test`, at length in `npm run test:long`. */
export function rounds(few: number, many: number): number {
  return process.env["TEST_LENGTH"] === "long" ? many : few;
}
