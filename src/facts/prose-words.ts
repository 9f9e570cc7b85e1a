/**
 * The words that figures in prose hang on. Simplified Chinese, half-width, as a text is read; each entry is a pattern
 * of bounded length. Synonyms that rewriting machines put in place of a word stand beside it.
 */

/** Things that are counted but are no subject of an inspection; a later entry gives way to an earlier one. */
export const otherThings: readonly (readonly [thing: string, pattern: string])[] = [
  ["column", "栏目|频道|专栏|版块"],
  ["message", "留言|来信|信件|咨询|诉求|投诉|办件|工单|建言|申请|来电|电话"],
  ["views", "点击|阅读|浏览|访问|播放|转发"],
  ["info", "信息|稿件|文章|推文|作品|文件|解读|专题|视频"],
  ["person", "责任人|人员|干部|粉丝|用户|公务员|人次"],
  ["problem", "问题|错误|错别字|错敏|错链|链接|隐患|疑问"],
  ["unit", "单位|部门|地区|机构|街道|乡镇|省份|市县|平台"],
];

/** One that has such a fault has failed. */
export const failed =
  "不合格(?!率|比例)|不符合(?:要求|标准)|未合格|不达标(?!率)|未达标(?!率)|不及格(?!率)|(?:突出|严重|重大|首要)(?:的)?问题|单项否决|一票否决";
/** Weaker: one may have problems and pass all the same. */
export const hasProblems =
  "(?<![没未无])(?:存在|有)(?:一定|一些|较多|不同程度)?的?问题|(?:周|天|月)[^,。;]{0,4}(?:未|没有|不|无)更新|未更新|更新不及时";
export const passed =
  "(?<!整改|基本|不|未|后)(?:合格|达标|及格)(?!率|线|标准的通知)|(?<!不)符合(?:要求|标准)|达到?(?:了)?(?:合格)?标准";
/** Nothing was found to fail. */
export const noneFailed =
  "(?:未|没有?|无|均未|尚未|暂未)(?:发现|查出|检出|触及|出现|存在|有)?[^,。;\\d]{0,12}(?:不合格|不达标|单项否决|一票否决|突出问题|严重问题)|(?:不合格|突出问题|单项否决)[^,。;\\d]{0,6}(?:为零|为0|未发现)|(?:全部|均|都)(?:合格|达标|达到?(?:了)?(?:合格)?标准|符合(?:要求|标准))";

/** Looked at; followed by 发现 and its like, it tells what the look found. */
export const inspected =
  "(?:抽查|检查|抽检|检测|监测|普查|巡查|核查|查看|抽取|选取|选择|抽样|抽选|审查|测评|评估|自查|排查|巡检)(?!比例|率|面|范围|对象|指标|标准|时间|情况|结果|合格|组)|(?<=全部|均已?|都|逐一|全)(?:查|查过|查了|查到)|抽了|查了";
export const inspectedScope = "(?:抽查|检查|监测|普查|测评|评估)(?:范围|对象|样本)";
export const found = "发现|查出|检出|查找出|排查出|中有|其中有|指出";
export const total =
  "(?<![未不没停])(?:共有|共计|合计|总计|总数|总量|共(?!同|享|建|治|性|识|振)|运行|运转|运维|在线|在用|开设|开办|备案|登记|在册|现有|拥有|纳管|在管|监管的|注册|开通|建成|保有|存量|计有|受理|收到|接报|接到|发生|(?<![还仍另也都没只仅])有(?=$|政务|政府|网站))";
/** 合计: a number that gathers those before it. */
export const gathering = "合计|总计|共计|一?共|三者|两者|两类|三类|四类|前[两二三四五]类|以上|这";

/** An earlier period that is compared with. */
export const earlier =
  "上(?:一|个|1)?(?:季度|季|年度?|次|期|月|轮|半年|届)|上个?十年|上年同期|去年(?:同期|[一二三四]季度|第[一二三四]季度)?|前年|同期|同比|环比|前(?:一|次)|以前|此前|年初|年底|[一二三四]季度|上月|\\d{4}年[^,。;]{0,6}";
export const decrease = "减少|下降|降低|缩减|压减|下滑|降幅|精简|减幅|回落|少了|降了|跌|减低|下跌";
export const increase = "增加|上升|提高|增长|提升|增幅|上涨|增多|新增|升高|改善|多了|涨|进步|攀升";
/** Toward the later of two numbers: 由6300个降至5189个. */
export const toward =
  "(?:降至|降到|减至|减少至|减少到|下降至|下降到|降低至|降低到|缩减至|缩减到|压减至|压减到|增至|增加至|增加到|升至|上升至|上升到|提高至|提高到|提升至|提升到|增长至|增长到|变为|降为|增为)(?:了|约|为)?";

/** Each of a list of rates is of its own. */
export const inTurn = "分别|依次|各为|各是|顺次|则为";
/** A breakdown follows. */
export const breakdown =
  "其中|包括|包含|含|分别|按[^,。;:\\d]{1,10}(?:分|划分|统计|看)|分[^,。;:\\d]{1,6}看|从[^,。;:\\d]{1,8}看";
/** A breakdown by something that has to be complete. */
export const wholeBreakdown = "按[^,。;:\\d]{1,10}(?:分|划分|统计|看)|分[^,。;:\\d]{1,6}看";
/** A breakdown by something that need not be complete. */
export const breakdownBy = "从[^,。;:\\d]{1,8}看";
/** What is left. */
export const remainder = "其余|其他|其它|还有|剩余|余下|另有";

export const passRate = "(?<!不|整改|未)(?:合格|达标|及格|优秀|优良|良好|通过|达优|合规)(?:比?率|比例)";
export const failRate = "不(?:合格|达标|及格)(?:比?率|比例)";
export const samplingRate =
  "(?:抽查|检查|抽检|抽样|监测|普查|巡查|抽测|查看|抽取|自查|采样)的?(?:覆盖)?(?:比例|比率|率|面|比重)|覆盖率|覆盖面|抽查占比";
export const share = "占比|占|比重|份额";
/** A rate by a name of its own: 办结率, 满意度. */
export const namedRate = "[\\u4e00-\\u9fa5]{1,8}?(?:率|比例|满意度)";

/** Words beside a figure that do not say whose it is: what is left without them names a place, a body or a platform. */
export const sayingNothingOfWhom =
  "其中|总体|整体|本?季度|本[期次月年]|第|截至|到|在|对|的|了|个|家|为|是|达到?|约|和|及|与|等|率|比|较|合格|问题|突出|存在|政府|政务|系统|范围|对象|随机|人工|情况|结果|统一|常态化|集中|全面|[一二三四五六七八九十]季度|[“”‘’:,、()\\[\\]\\s\\d]|年|月|日|监管|数量?|总|共|级";

/** Whose all: 全省, 我市. What is told of one level is not of another. */
export const level = "[全我本](国|省|市|县|区|州|盟|旗|师)";
/** Said of each of several: 合格率均为100%. */
export const saidOfEach = "[均都](?:为|是|达到?)?$";

/** What a share is of, where the words name none: 占全年的, 占全省总量. */
export const anyWhole = "[全我本][年省市县区州国]";
/** 占总数, 占全市政务新媒体总量. */
export const shareOfTotal = "占[^占]{0,12}总[数量体]";
/** 亡人数占总数的: a share of what its counter counts. */
export const shareOfCounted = "([人起件家户条次宗封单辆])数[^占]*占[^占]*$";
/** Words before a share that do not say whose it is. */
export const besideShare =
  "其中|其|分别|合计|总计|共计?|总数|数量?|均|约|已|也|仅|各|比例|比重|个|家|[人起件户条次宗封单辆]数|[“”:、,\\s]";
/** Behind a number: what follows is said of all. */
export const allOfThem = "^,?[^,。;\\d]{0,20}(?:均|全部|都)";
/** 地方上报网站中，省级3026个: what an item breaks down. */
export const breakdownOf = "[。;\\n]([^。;\\n\\d]{2,20})中[,:]";
/** 微信182个、微博56个等: behind the last part of a list that has others. */
export const listGoesOn = "^[个家条件项]?等";
/** Looked at more than once. */
export const inspectedAgain = "次|累计|复查|轮";

/** Before a count that is one of change. */
export const changedBy = `(?<![未不没])(?:${decrease}|${increase}|净增|净减)了?(?:约|近|超)?$`;
/** Before a count of an earlier period. */
export const earlierCount =
  "(?:对比|相比|较|比|与)第?[一二三四]季度|上(?:一|个)?(?:季度|届)|上年|去年|上次|上月|年初";
/** Behind one: 与上次普查的133972人相比. */
export const comparedBehind = "^[^,。;\\d]{0,12}相比";
/**
 * 平均每网站20个 counts nothing; what was rectified or looked at again, opened or closed is no part of the inspection.
 */
export const noCount =
  "(?:平均|每[个家]?|每[^,。;\\d]{1,4}|人均)$|整改|复查|复检|回头看|(?:新增|新开|注销|关停|清理|下线|停用)(?!后)[^,。;:\\d]{0,10}$";
/** 抽查的10家中: of them some are told of. */
export const ofWhich = "^[^,。;\\d]{0,8}(?:中|里)(?![国央心])";
export const amongThem = "^[中里内](?:的|$|,|随机|抽)";
/** 29个水源地全部达标. */
export const allPassed = `^[^,。;\\d不未没]{0,20}(?:全部|均|都)(?:已|为)?(?:${passed})`;
/** Words that turn a predicate into its opposite. */
export const denied = "不|未|没";
/** 40家网站未发现不合格. */
export const failedDenied = "^[^不突严单一问]{0,12}(?:没有|未|无)";
/** 6个县区的政府网站 counts the districts. */
export const placesOwn = "^(?:省|市|县|区|州|镇|乡|街道|地区|部门|单位)+的";
