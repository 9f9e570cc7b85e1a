/**
 * The words that a circular's figures hang on. Simplified Chinese, as normalised; a later entry of a table gives way
 * to an earlier one where both fit. Synonyms that rewriting machines put in place of a word stand beside it.
 */

/** What is counted. `part` stands for a unit whose accounts are meant: 市直部门22家. */
export type ObjectClass =
  "website" | "media" | "problem" | "column" | "message" | "info" | "person" | "unit" | "views";

export const objectWords: readonly (readonly [ObjectClass, string])[] = [
  ["website", "网站|门户|站点|网页"],
  [
    "media",
    "新媒体|账号|帐号|公众号|微信|微博|抖音|头条|客户端|视频号|快手|APP|App|app|百家号|大鱼号|企鹅号|贴吧|小程序|喜马拉雅|订阅号|服务号|搜狐号|澎湃号|B站|哔哩哔哩|小红书|一点号|网易号|微视",
  ],
  ["column", "栏目|频道|专栏|版块"],
  ["message", "留言|来信|信件|咨询|诉求|投诉|办件|工单|建言|申请"],
  ["views", "点击|阅读|浏览|访问|播放|转发"],
  ["info", "信息|稿件|文章|推文|作品|文件|解读|专题|视频"],
  ["person", "责任人|人员|干部|粉丝|用户|公务员|人次"],
  ["problem", "问题|错误|错别字|错敏|错链|链接|隐患|疑问"],
  ["unit", "单位|部门|地区|机构|街道|乡镇|省份|市县|平台"],
];

/** Phrases that name a serious fault: an account that has one has failed. */
export const failPhrase =
  "不合格|未合格|不达标|未达标|不及格|(?:突出|严重|重大|首要)(?:的)?问题|单项否决|一票否决|问题(?=政府|政务|账号|网站|新媒体|站点|平台)";

/** Weaker: a site may have problems and pass all the same. */
export const weakFailPhrase =
  "有问题的?(?=政府|政务|账号|网站|新媒体)|(?<![没未无])(?:存在|有)(?:一定|一些|较多|不同程度)?的?问题|(?:周|天|月)[^,。;]{0,4}(?:未|没有|不|无)更新|未更新|更新不及时";

export const passPhrase =
  "(?<!整改|基本|不|未|后)(?:合格|达标|及格)(?!率|线|标准的通知)|符合(?:要求|标准)|达到?(?:了)?(?:合格)?标准";
export const middlePhrase = "基本合格|良好|优秀";

/** Looked at. 发现 and its like turn the phrase to what the look found. */
export const inspectPhrase =
  "(?:抽查|检查|抽检|检测|监测|普查|巡查|核查|查看|抽取|选取|选择|抽样|抽选|审查|测评|评估|自查|排查|巡检)(?!比例|率|面|范围|对象|指标|标准|时间|情况|结果|合格|组)|(?<=全部|均已?|都|逐一|全)(?:查|查过|查了|查到)|抽了|查了";
export const inspectedScope = "(?:抽查|检查|监测|普查|测评|评估)(?:范围|对象|样本)";
export const foundPhrase = "发现|查出|检出|查找出|排查出|中有|其中有|指出";

export const totalPhrase =
  "(?<![未不没停])(?:共有|共计|合计|总计|总数|总量|共(?!同|享|建|治|性|识|振)|运行|运转|运维|在线|在用|开设|开办|备案|登记|在册|现有|拥有|纳管|在管|监管的|注册|开通|建成|保有|存量|计有|(?<![还仍另也都没只仅])有(?=$|政务|政府|网站))";

/** Earlier periods that a circular compares with. */
export const earlierPeriod =
  "上(?:一|个|1)?(?:季度|季|年度?|次|期|月|轮|半年)|上年同期|去年(?:同期|[一二三四]季度|第[一二三四]季度)?|同期|同比|环比|前(?:一|次)|以前|此前|年初|年底|[一二三四]季度|上月|\\d{4}年[^,。;]{0,6}";

export const decreaseWord = "减少|下降|降低|缩减|压减|下滑|降幅|精简|减幅|回落|少了|降了|跌|减低|下跌";
export const increaseWord = "增加|上升|提高|增长|提升|增幅|上涨|增多|新增|升高|改善|多了|涨|进步|攀升";

export const sharedBy = "分别|依次|各为|各是|顺次|则为";

/** Rates of passing. 不合格率 is a share. */
export const passRateName = "(?<!不|整改|未)(?:合格|达标|及格|优秀|优良|良好|通过|达优|合规)(?:比?率|比例)";
export const samplingName =
  "(?:抽查|检查|抽检|抽样|监测|普查|巡查|抽测|查看|抽取|自查|采样)的?(?:覆盖)?(?:比例|比率|率|面|比重)|覆盖率|覆盖面|抽查占比";
export const shareName = "占比|占|比重|份额";

/** Names of places, levels, bodies and platforms: a rate with one of these before it is that one's own. */
export const scopeName =
  "省级|市级|县级|区级|州级|镇级|乡级|省直|市直|县直|区直|州直|省本级|市本级|部门|厅局|委办局|街道|乡镇|地方|国务院|自治区|开发区|高新区|新区|门户|首页|栏目|微信|微博|抖音|头条|客户端|视频号|快手|公众号|APP|小程序|地区|[\\u4e00-\\u9fa5]{2,7}[省市县区州旗盟镇乡](?!级|直|政府网站和)|[\\u4e00-\\u9fa5]{2,8}[局委办厅]";
