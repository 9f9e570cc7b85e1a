/** A published decrease (减少率) as the change it is: "70%" → "−70%", "-3.1%" → "+3.1%"; words are left alone. */
export function signedChange(decrease: string): string {
  if (/^\d/.test(decrease)) return `−${decrease}`;
  return decrease.replace(/^[-−](?=\d)/, "+");
}
