import * as XLSX from "@e965/xlsx";

/**
 * Tables as a workbook, a sheet each: a title merged over the table, numbers as numbers, rates as formatted ones where
 * that shows the same text, cells merged both ways.
 */
export function workbookOf(
  sheets: readonly { name: string; title: string; rows: readonly (readonly string[])[] }[],
  bookType: "xlsx" | "biff8" = "xlsx",
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, title, rows } of sheets) {
    const width = rows[0]?.length ?? 1;
    const sheet = XLSX.utils.aoa_to_sheet([[title], ...rows.map((row) => row.map((text) => cellOf(text)))]);
    const merges: XLSX.Range[] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: width - 1 } }];
    rows.forEach((row, index) => {
      const r = index + 1;
      if (row[0] === "" && row[1] === "总计") {
        sheet[XLSX.utils.encode_cell({ r, c: 0 })] = { t: "s", v: "总计" };
        delete sheet[XLSX.utils.encode_cell({ r, c: 1 })];
        merges.push({ s: { r, c: 0 }, e: { r, c: 1 } });
      }
      const above = rows[index - 1];
      if (index > 1 && row[1] === above?.[1]) {
        delete sheet[XLSX.utils.encode_cell({ r, c: 1 })];
        merges.push({ s: { r: r - 1, c: 1 }, e: { r, c: 1 } });
      }
    });
    sheet["!merges"] = merges;
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
}

function cellOf(text: string): XLSX.CellObject | null {
  if (text === "") return null;
  if (/^\d+$/.test(text)) return { t: "n", v: Number(text) };
  const decimals = /^\d+(?:\.(\d+))?%$/.exec(text);
  if (!decimals) return { t: "s", v: text };
  const places = decimals[1]?.length ?? 0;
  return { t: "n", v: Number(text.slice(0, -1)) / 100, z: places === 0 ? "0%" : `0.${"0".repeat(places)}%` };
}
