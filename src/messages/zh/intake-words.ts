/** What intake prints around its findings. */
export const intakeWords = {
  reading: (files: number) => `读取${files}个文件`,
  checking: "筛查、拆分、核对",
  office: "发文机关的全称",
  jurisdiction: "辖区",
  regions: "通报所涉的地区或单位，用、隔开；没有就直接回车",
  colon: "：",
  file: "收到的文件",
  begun: (dir: string, files: readonly string[], next: string) =>
    `${dir} 中已写入 ${files.join("、")}。接下来收第一期：${next}`,
  answer: "请用上面的选项答复，直接回车则停止：",
  wouldChange: " 将有改动：",
  look: "请查看：",
  blocked: (count: number) => `有${count}处须答复，未写入任何内容。`,
  staged: (period: string, path: string) => `${period} 已录入 ${path}。接下来：npm run dev 预览。`,
  dryRun: "没有须答复的，未写入任何内容（--dry-run）。",
};
