/**
 * A PDF that says of itself what the data says, not when it was made: same page, same bytes.
 *
 * Every replacement is as long as what it replaces, for a PDF counts its objects by bytes.
 *
 * @param made - "YYYYMMDDhhmmss", in the time of Beijing
 * @param id - at least 32 hexadecimal digits
 */
export function fixedPdf(pdf: Buffer, { made, id }: { made: string; id: string }): Buffer {
  const text = pdf
    .toString("latin1")
    .replaceAll(
      /(\/(?:CreationDate|ModDate) ?\(D:)\d{14}[-+]\d\d'\d\d'/g,
      (_, before: string) => `${before}${made}+08'00'`,
    )
    .replaceAll(/(\/ID ?\[ ?)<[\dA-F]{32}>( ?)<[\dA-F]{32}>/gi, (_, before: string, space: string) => {
      const digits = `<${id.slice(0, 32).toUpperCase()}>`;
      return before + digits + space + digits;
    });
  return Buffer.from(text, "latin1");
}
