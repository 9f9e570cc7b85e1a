import { chineseDay, type Sample } from "./circular-sample.ts";

/** A circular as a saved web page: metadata above the text, navigation around it, merged cells in its tables. */
export function htmlOf(sample: Sample, charset = "utf-8"): string {
  const { title, published, source, signatory, signed, attachments, remark, paragraphs } = sample;
  return `<!DOCTYPE html>
<html><head><meta charset="${charset}"><title>${title}</title><style>p{margin:0}</style></head>
<body><div class="nav"><a href="https://www.example.gov.cn/">首页</a> &gt; <a href="/list">通知公告</a></div>
<h1>${title}</h1>
<ul><li>日期：${published}</li><li>来源：${source}</li><li>浏览次数：</li></ul>
<div id="text">
${paragraphs.map((text) => `  <p style="text-indent:2em">${spans(text)}</p>`).join("\n")}
<p>附件：1.${attachments[0]}</p><p>&emsp;&emsp;2.${attachments[1]}</p>
<p align="right">${signatory}<br>${chineseDay(signed)}</p>
<p>附件1</p><p><b>${attachments[0]}</b></p>
${table(sample.inspection, "总计")}
<p>附件2</p><p><b>${attachments[1]}</b></p>
${table(sample.problems)}
<p>备注：${remark}</p>
</div><div>打印 关闭</div><script>var page = 1;</script></body></html>
`;
}

/** Figures in elements of their own, as editors of web pages leave them. */
function spans(text: string): string {
  return text.replace(
    /\d+(?:\.\d+)?%/,
    (figure) => `<span lang="EN-US">${figure.slice(0, 2)}</span><span>${figure.slice(2)}</span>`,
  );
}

/** A cell that repeats the one above in the second column is merged with it; the total's spans two columns. */
function table(rows: readonly (readonly string[])[], total?: string): string {
  const [headings = [], ...body] = rows;
  const lines = body.map((row, y) => {
    if (total !== undefined && row[1] === total)
      return `<tr><td colspan="2">${total}</td>${cells(row.slice(2))}</tr>`;
    const merges = (at: number) => total === undefined && body[at]?.[1] === body[at - 1]?.[1];
    let span = 1;
    while (y + span < body.length && merges(y + span)) span++;
    const second = merges(y) && y > 0 ? "" : `<td${span > 1 ? ` rowspan="${span}"` : ""}>${row[1]}</td>`;
    return `<tr><td>${row[0]}</td>${second}${cells(row.slice(2))}</tr>`;
  });
  return `<table border="1"><tr>${headings.map((text) => `<th>${text.slice(0, 4)}<br/>${text.slice(4)}</th>`).join("")}</tr>\n${lines.join("\n")}</table>`;
}

function cells(texts: readonly string[]): string {
  return texts.map((text) => `<td><p>${text}</p></td>`).join("");
}
