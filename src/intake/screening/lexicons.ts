/*
 * What screening knows by heart, as tables: add a row where a received copy shows something new.
 */

/** Words of gambling and search-engine spam that no circular holds: one of them is enough. */
export const spamWords: readonly RegExp[] = [
  /博彩|赌场|百家乐|老虎机|六合彩|时时彩|快三|棋牌|娱乐城|真人娱乐|体育娱乐|娱乐平台|现金网|太阳城|葡京|威尼斯人|皇冠体育|澳门新|电竞/,
  /上分|下分|返水|首存|注册送|开户送|投注|赔率|彩金|私服|外围|包赢|跑分/,
  /(?:bet|bst|pk|vn|ag|bb)\d{2,}|\d{3}(?:bet|app|现金|彩票|体育)|pk10|(?:bet|casino|poker|viagra|porn)/i,
  /客服微信|微信客服|加微信|加qq|app下载|下载app|官网下载|手机版下载|安卓版|最新网址|备用网址|在线观看|成人|裸聊|代孕|办证|代开发票|网贷/i,
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

/** Traditional characters that the prose of circulars would hold, each followed by its Simplified form. */
const traditionalPairs =
  "網网務务開开發发數数據据門门級级單单總总體体況况運运縣县戶户問问題题個个時时臺台轉转來来觸触項项沒没錯错關关於于" +
  "與与國国際际會会議议員员為为應应當当區区屬属導导領领辦办廳厅記记錄录檢检測测報报東东現现場场產产業业農农機机構构" +
  "設设計计證证認认識识讀读講讲話话語语說说調调請请論论訊讯訪访評评試试詳详該该誤误諮谘謝谢護护變变讓让費费資资質质" +
  "貴贵買买賣卖貼贴財财責责貫贯賬账車车軟软輕轻較较載载輸输辭辞農农達达遠远適适選选還还進进連连過过違违遞递郵邮鄉乡" +
  "醫医釋释鐘钟鎮镇錢钱鐵铁銀银長长閉闭間间閱阅陳陈陽阳階阶隊队隨随險险雙双難难電电靜静響响頁页順顺須须預预頻频類类" +
  "願愿顯显風风飛飞餘余館馆馬马驗验驅驱體体點点黨党齊齐龍龙專专傳传備备僅仅價价優优億亿儲储兒儿內内兩两冊册決决準准" +
  "創创別别則则劃划動动勞劳勢势勵励匯汇協协參参號号啟启員员園园圍围圖图團团執执報报塊块壓压壞坏處处備备復复夠够夢梦" +
  "奪夺媽妈學学實实審审寫写寬宽將将專专尋寻對对層层屆届島岛嶺岭帳帐幣币帶带幫帮幹干幾几庫库廣广廢废強强彈弹後后徑径" +
  "從从徵征德德恆恒惡恶愛爱態态慣惯慶庆憑凭懷怀戰战戲戏擇择擔担擴扩攝摄攜携換换揮挥損损搶抢撥拨擊击據据擬拟整整敗败" +
  "敵敌斷断書书條条極极榮荣標标樣样樓楼橋桥機机權权歡欢歲岁歷历歸归殘残殺杀氣气漢汉決决滿满漸渐潔洁濟济滅灭溫温準准" +
  "無无煙烟燈灯燒烧營营爾尔牆墙獎奖獨独獲获環环異异療疗監监盤盘盡尽眾众確确碼码禮礼種种稱称積积穩稳窮穷競竞筆笔節节" +
  "範范築筑簡简簽签籌筹糧粮純纯級级紅红紀纪約约納纳組组細细終终結结給给絕绝統统經经綜综維维緊紧線线編编練练縮缩績绩" +
  "繼继續续羅罗義义習习聞闻聯联職职聲声肅肃腦脑臨临舉举舊旧藝艺節节華华萬万葉叶蓋盖蘇苏藥药虧亏號号補补裝装製制複复" +
  "規规視视覽览覺觉觀观訂订訓训許许詢询誠诚課课談谈諾诺譯译貨货貿贸購购賽赛贊赞趙赵趨趋躍跃輯辑輿舆轄辖辯辩邊边遷迁" +
  "鄭郑釘钉針针鏈链鋪铺錦锦隱隐雜杂離离雲云頂顶頓顿顧顾飯饭飲饮養养駐驻騎骑髮发魚鱼鮮鲜鳥鸟麗丽麼么黃黄幷并並并佈布佔占係系";

/** The Simplified form of each Traditional character that is known here. */
export const simplifiedOf: ReadonlyMap<string, string> = new Map(
  Array.from({ length: traditionalPairs.length / 2 }, (_, index): [string, string] => [
    traditionalPairs.charAt(2 * index),
    traditionalPairs.charAt(2 * index + 1),
  ]).filter(([traditional, simplified]) => traditional !== simplified),
);

/** Whole lines of a web page that belong to the page and not to the circular. */
export const pageFurniture: readonly RegExp[] = [
  /^(?:[【[]?\s*(?:打印|关闭|收藏|分享|返回|返回顶部|顶部|首页|上一篇|下一篇|默认|超大|大|中|小|字体|字号|A[+-]|EN|收起|下载|无障碍|长者模式|关怀版|登录|注册|搜索|网站地图|联系我们|关于我们)\s*[】\]]?[：:\s|/、\d]*)+$/,
  /^(?:当前位置|您的位置|位置|扫一扫|分享到|责任编辑|编辑|作者|浏览次数|阅读次数|点击|访问量|字体|字号|上一篇|下一篇|相关链接|相关附件|附件下载|版权所有|主办单位|承办单位|网站标识码|技术支持)(?:[：:]|在手机).*$/,
  /^[一-鿿]{1,12}(?:\s*[>›»＞]\s*[一-鿿]{1,20})+\s*$/,
  /^.*(?:ICP备|公网安备).*$/,
  /^[—-]\s*\d{1,3}\s*[—-]$/,
];
