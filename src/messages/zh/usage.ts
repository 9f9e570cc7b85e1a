const common = `  --lang     zh 或 en；不写则随系统的语言
  --help     显示这些说明`;

/** What each command prints for --help, every option of it. */
export const usage = {
  intake: `用法：npm run -s intake -- 文件… [选项]
  文件                 收到的通报和附件：txt、md、csv、html、docx、xlsx、xls、pdf
  --period 期          是哪一期：2024-Q1、2024-07、2024-H1、2024、2024-Q1.2（旧名 --quarter 也可）
  --title 标题         通报的标题，没有认出时
  --signatory 机关     落款机关，没有落款或落款不对时
  --signed 日期        成文日期，如 2024-05-31
  --drop 位置          略去这一处；--keep 位置 照原样采用；可写多次
  --without 号         不录入没有收到的附件
  --despite-problems   有未通过的核对项也先录入
  --replace            这一期已经有了，改写它
  --dry-run            只看结果，不写入；--json 供程序使用
  --out 目录           写入别的数据目录
新建数据目录：npm run -s intake -- --new 目录
  --office 全称        发文机关；--jurisdiction 辖区；--regions 甲市、乙市（没有就写 ""）；没有写出的会问
${common}`,
  ingest: `用法：npm run -s ingest
  读取 data/（或 TONGBAO_DATA），核对，计算每个数字，写出 .tongbao/dashboard.json；退出码：0 已写出，1 数据有问题，2 用法不对。
${common}`,
  audit: `用法：npm run -s audit -- [--json | --explain] [文件…]
  文件       txt、md、csv、html、docx、xlsx、xls，“-”表示标准输入；不写文件则核校 data/ 中的通报
  --json     以 JSON 输出
  --explain  输出文本的结构、每个数字的读法和取舍，供改规则时查看
${common}
  退出码：0 无误，1 有误，2 无法读取或用法不对。`,
  seal: `用法：npm run -s seal -- 期 [--key 私钥文件]… [--date 日期]
      npm run -s seal -- --new-key 目录
  期         如 2022-Q3；写出 data/2022-Q3/seal.json
  --key      用这把私钥签名，可写多次（如 Ed25519 和 SM2 各一次）；公钥须已写进 site.json 的 keys
  --date     用印日期；不写则用通报的成文日期，更正后再用印则用最近一条更正的日期
  --new-key  在项目和数据目录之外写出一对 Ed25519 和一对 SM2 钥匙
${common}
  用印以后内容有改动，build 会停下；更正须先在 corrections.csv 增加一行，再用印。`,
  verify: `用法：npm run -s verify -- 文件… [--period 期] [--site 目录 | --data 目录] [--json]
      npm run -s verify -- --site 目录 [--json]
  文件       收到的通报：txt、md、csv、html、docx、xlsx、xls；与封存的各期通报比对，报告每处不同
  --period   只与这一期比对
  --site     已发布的站点文件夹：有文件时取其中的印；没有文件时核对整个文件夹（清单、印、签名）
  --data     数据目录；不写则为 data/（或 TONGBAO_DATA）
  --json     以 JSON 输出
${common}
  退出码：0 相同，1 有改动，2 无法读取或用法不对，3 不是已封存的通报。`,
  build: `用法：npm run build -- [选项]
  --out 目录   网站写到哪里；不写则为 dist/
  --pdf        各期通报另有 PDF（需要本机的浏览器）
  --compress   各文件另有 .gz、.br，供服务器直接发送
  --afresh     没有改动也重新生成
${common}
  TONGBAO_DATA 指明别的数据目录；退出码：0 已生成，1 数据或页面有问题，2 用法不对。`,
  preview: `用法：npm run preview -- [--port 端口] [--base 路径] [文件夹]
  文件夹     已生成的网站；不写则为 dist/
  --port     端口，不写则为 4321；--base 网站所在的路径，如 /任意/路径/
${common}`,
  dev: `用法：npm run dev
  边改边看：http://localhost:4321，data/ 和 src/ 改动后页面随之更新；有矛盾的数字在页面上标出。
${common}`,
};
