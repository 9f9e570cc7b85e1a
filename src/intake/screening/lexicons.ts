/*
 * What screening knows by heart, as tables: add a row where a received copy shows something new.
 */

/** Words of gambling and search-engine spam that no circular holds: one of them is enough. */
export const spamWords: readonly RegExp[] = [
  /博彩|赌场|百家乐|老虎机|六合彩|时时彩|快三|棋牌|娱乐城|真人娱乐|体育娱乐|娱乐平台|现金网|太阳城|葡京|威尼斯人|皇冠体育|澳门新|电竞/,
  /上分|下分|返水|首存|注册送|开户送|投注|赔率|彩金|私服|外围|包赢|跑分/,
  /(?:bet|bst|pk|vn|ag|bb)\d{2,}|\d{3}(?:bet|app|现金|彩票|体育)|pk10|(?:bet|casino|poker|viagra|porn)/i,
  /客服微信|微信客服|加微信|加qq|app下载|下载app|官网下载|手机版下载|安卓版|最新网址|备用网址|在线观看|成人|裸聊|代孕|办证|代开发票|网贷/i,
  // Inside an honest sentence: what the platform is called, and what people ask for there.
  /官网(?:地址|入口|登[录陆]|网址|app|注册|下载)|地址是多少|app(?:游戏|官方|平台|入口|最新)|(?:游戏|官方|平台|棋牌|体育)app|游戏大厅|(?:官方|最新|手机)(?:登录|入口)|[\u4e00-\u9fff]{2}体育(?:官网|平台|登录|入口)/i,
  /抢庄|牛牛|斗地主|龙虎斗|捕鱼达人|炸金花|开奖结果|走势图|一触即发|亚博|万博|乐鱼|华体会|雷竞技|凯发|必发|开云体育|九游|米乐|真钱|赢钱|提现/,
];

/** Words of those above, in the sense in which circulars use them: 体育彩票, 账号注册, 客服回复率. */
export const honestWords: readonly RegExp[] = [
  /“[^”]{1,20}”(?:官网|客服)?/g,
  /体育(?:彩票|局|总局|类|中心|馆|场|事业|系统|运动|产业|赛事|部门)|彩票(?:管理)?中心|娱乐(?:场所|类)/g,
  /账号注册|注册(?:量|用户|数|率|账号|人数|登记|地)|客服(?:回复|热线|电话|人员|系统|问答)|智能客服|下载(?:量|次数|率|安装量)/g,
  /(?:政府|部门|单位|学校|医院|银行|[局厅委办])官网|官网(?=[和及、，与（]|更新|首页)/g,
];

/** Words that spam likes and a circular may hold: two different ones in a line are too many. */
export const doubtfulWords: readonly RegExp[] = [
  /澳门/, /彩票/, /赌博/, /赛车/, /下载/, /官网/, /客服/, /娱乐/, /平台登录/, /体育/, /注册/, /贷款/, /_/,
]; // prettier-ignore

/** Signs that scrapers' noise puts between characters; none belongs to official prose. */
export const noiseSigns = /[卐卍々〆ゞ︼︻︽︾︿﹀﹁﹂⌒※☆★◆◇■□▲△▼▽●○♀♂¤§№〓↑↓←→✿❀❤☞☜]/u;

/**
 * Simplified text that went through Traditional characters and back: 著 became 着. Each wrong word with the right one.
 * Words in which 着 is right, by what follows: 名着装, 原着火点.
 */
export const roundTripWords: readonly { readonly wrong: RegExp; readonly right: string }[] = [
  { wrong: /显着/g, right: "显著" },
  { wrong: /卓着/g, right: "卓著" },
  { wrong: /昭着/g, right: "昭著" },
  { wrong: /编着/g, right: "编著" },
  { wrong: /论着/g, right: "论著" },
  { wrong: /专着/g, right: "专著" },
  { wrong: /土着(?=[民居人])/g, right: "土著" },
  { wrong: /着名(?=[的品商专学景企人])/g, right: "著名" },
  { wrong: /着作(?=[权人等])/g, right: "著作" },
  { wrong: /着称/g, right: "著称" },
  { wrong: /着述/g, right: "著述" },
];
