import { type Reading, substitute } from "./reading.ts";

/**
 * What the words of a machine translation say, longest first. The English of circulars comes from a few machines and
 * varies little; words that are not listed stay as they are and count for nothing.
 */
const glosses: readonly (readonly [english: string, chinese: string])[] = [
  ["government websites? and (?:new government media|government new media)", "政府网站和政务新媒体"],
  [
    "(?:new government media|government new media|new media of government affairs|new media for government affairs|government affairs new media|official new media|new media)(?: accounts?)?",
    "政务新媒体",
  ],
  ["(?:government |official |portal |department )*(?:web ?sites?|portals?)", "政府网站"],
  ["(?:problematic|problem|unqualified|substandard|disqualified|failing) (?:accounts?)", "问题账号"],
  ["accounts?", "账号"],
  ["wechat", "微信"],
  ["weibo|microblogs?", "微博"],
  ["tik ?tok|douyin", "抖音"],
  ["toutiao", "头条"],
  ["mobile clients?|clients?|apps?", "客户端"],
  [
    "(?:with|have|had|having) (?:outstanding|prominent|serious|major) problems?|(?:outstanding|prominent|serious) problems?",
    "突出问题",
  ],
  ["(?:unqualified|disqualified|substandard|not qualified|failed)", "不合格"],
  [
    "(?:overall |total |general |average )?(?:pass|passing|qualified|qualification|compliance|eligibility) rates?(?: of| was| is| reached| reaches)?",
    "合格率",
  ],
  [
    "(?:sampling|spot[- ]check|inspection|random inspection|check) (?:ratio|rate|proportion)(?: of| was| is| reached)?",
    "抽查比例",
  ],
  [
    "(?:on-time |timely )?(?:completion|rectification|response|reply|settlement) rates?(?: of| was| is)?",
    "办结率",
  ],
  ["accounting for|accounted for|which accounts? for|representing", "占"],
  ["of the total|of all(?: of)?|of the whole", "占总数"],
  [
    "(?:were |was |are |is |been |being )?(?:randomly |manually )?(?:selected|sampled|inspected|checked|examined|spot[- ]checked|audited|reviewed)",
    "抽查",
  ],
  ["(?:random |spot |selective )?(?:inspections?|examinations?|spot checks?|checks?|sampling)", "检查"],
  ["(?:were |was |are |is )?(?:qualified|up to standards?|passed)|meet (?:the )?standards?", "合格"],
  ["(?:were |was |are |is )?(?:found|discovered|identified)", "发现"],
  ["(?:were |was |are |is )?(?:in operation|running|operating|registered|on file)", "运行"],
  ["a total of|in total|totall?ing|altogether", "共"],
  ["of which|of them|among which|among them|including|of these", "其中"],
  ["percentage points?", "个百分点"],
  ["per ?cent", "%"],
  ["compared (?:with|to)|than", "较"],
  ["(?:higher|up|an? increase of|increased by|increase of|rose by|rising by|grew by)", "提高"],
  [
    "(?:lower|down|an? decrease of|decreased by|decrease of|reduced by|fell by|dropped by|a reduction of)",
    "减少",
  ],
  ["the (?:previous|last) quarter|(?:previous|last) quarter", "上季度"],
  ["the same period (?:of )?last year|the same quarter (?:of )?last year|year[- ]on[- ]year", "去年同期"],
  ["the (first|second|third|fourth) quarter(?: of)?(?: \\d{4})?", "上季度"],
  ["respectively", "分别"],
  ["and", "和"],
  ["all", "全部"],
  ["no|none|not", "未"],
  ["only", "仅"],
  ["more than|over", "超过"],
  ["less than|fewer than|under", "不足"],
  ["about|approximately|nearly", "约"],
  ["messages?", "留言"],
  ["problems?|errors?", "问题"],
  ["columns?", "栏目"],
];

const smallNumbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const digitGroup = "\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)";

const words = glosses.map(([english]) => `(?:${english})`);
const phrase = new RegExp(`\\b(?:${words.join("|")})\\b ?`, "gi");
const exact = glosses.map(([english, chinese]) => [new RegExp(`^(?:${english}) ?$`, "i"), chinese] as const);

/** A number before an English word is a count of it; Chinese would put a counter between. */
const bareCount = new RegExp(
  `(?<![\\d.,年月-])((?:${digitGroup}|\\d{1,7})(?!\\d|\\.\\d|,\\d{3}))(?= ?[政账微突不合其抽检问留客a-z])(?! ?(?:st|nd|rd|th|am|pm|hours?|days?|weeks?|months?|years?|to|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b) ?`,
  "gi",
);

/** Dates are taken out first: "June 5 to 14, 2025", "from 5 June". */
const months =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const englishDate = new RegExp(
  `\\b${months}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:(?: to |-| and )(?:${months} )?\\d{1,2})?(?:, ?\\d{4})?|\\b${months},? \\d{4}|\\bin \\d{4}\\b`,
  "gi",
);
const documentNumber = /\[\d{4}\] ?no\. ?\d{1,4}/gi;

/** Glosses an English text; any other comes back as it is. */
export function glossEnglish(reading: Reading): Reading {
  if (!/\b(?:websites?|new media|government)\b/i.test(reading.text)) return reading;
  if (!/\b(?:the|and|of) \w/i.test(reading.text)) return reading;
  let glossed = substitute(reading, documentNumber, () => "文号");
  glossed = substitute(glossed, englishDate, () => "该日");
  glossed = substitute(
    glossed,
    /\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi,
    (match) => String(smallNumbers.indexOf(match[0].toLowerCase())),
  );
  glossed = substitute(
    glossed,
    phrase,
    (match) => exact.find(([english]) => english.test(match[0]))?.[1] ?? "",
  );
  glossed = substitute(glossed, bareCount, (match) => `${match[1]}个`);
  return substitute(glossed, /\. (?=[A-Z\d])|\.(?=\n)/g, () => "。");
}
