import { entry } from "../entry.ts";
import { quoted } from "./quoted.ts";

/** What commands say of their own work (TB9…). */
export const commands = {
  problemsFound: entry("TB9001", ({ problems, files }: { problems: number; files: number }) => ({
    found: `${files}个文件中有${problems}个问题，未写入任何内容`,
  })),
  systemForbidden: entry("TB9011", ({ path }: { path: string }) => ({
    found: `没有写入或读取${quoted(path)}的权限`,
    mend: "请核对权限；或用 --out、TONGBAO_WORK 指定当前用户可以写入的文件夹。",
  })),
  systemFull: entry("TB9012", ({ path }: { path: string }) => ({
    found: `磁盘已满，${quoted(path)}没有写成；原来的内容没有动`,
    mend: "请腾出空间后重新运行。",
  })),
  systemNoFolder: entry("TB9013", ({ path }: { path: string }) => ({
    found: `${quoted(path)}不能用作文件夹：已有同名的文件，或路径中有一段不是文件夹`,
    mend: "请另选一个文件夹。",
  })),
  systemNameTooLong: entry("TB9014", ({ path }: { path: string }) => ({
    found: `路径${quoted(path)}太长`,
    mend: "请改短。",
  })),
  systemLinkLoop: entry("TB9015", ({ path }: { path: string }) => ({
    found: `${quoted(path)}是链接，所指的不存在，或绕回它自己`,
    mend: "请删去这个链接，或另选一个文件夹。",
  })),
  systemOther: entry("TB9019", ({ path, code }: { path: string; code: string }) => ({
    found: `系统不能读写${quoted(path)}（${code}）`,
    mend: "请核对这个路径及其所在的磁盘。",
  })),
  recordBusy: entry("TB9021", () => ({
    found: "另一个命令正在写这个数据目录，未写入任何内容",
    mend: "请等它结束后重新运行。",
  })),
};
