import fc from "fast-check";
import { decimalText, roundQuotient } from "../../src/figures/rounding.ts";

/** A made-up circular whose every figure is right, and the figures that its own words prove. */
export interface MadeCircular {
  readonly text: string;
  /** Stretches of the text, each with one figure that cannot be changed unnoticed. */
  readonly proven: readonly { readonly at: number; readonly printed: string }[];
}

const offices = ["青溪市", "云岭省", "临湖县", "白沙区", "石桥州"];
const regions = ["东湖市", "南岭市", "北川市", "西洲市", "中原县", "平湖县", "长桥区", "新河区"];
const platforms = [
  "微信公众号",
  "新浪微博",
  "抖音号",
  "今日头条号",
  "移动客户端",
  "视频号",
  "快手号",
  "其他账号",
];
const levels = ["省级部门", "市直部门", "县（市、区）政府及部门", "乡镇（街道）"];
const inspectVerbs = ["抽查", "检查", "共抽查", "随机抽查", "共检查", "抽检", "监测"];
const failWords = [
  "不合格",
  "存在突出问题的",
  "发现不合格",
  "检查发现不合格",
  "存在严重问题的",
  "查出不合格",
];
const passNames = ["合格率", "总体合格率", "抽查合格率", "检查合格率", "整体合格率"];
const reaching = ["", "为", "达", "达到", "是"];

const one = <T>(items: readonly T[]) => fc.constantFrom(...items);
const count = (max: number) => fc.integer({ min: 1, max });

/** A rate as an office prints it: 0 to 2 decimals, rounded half-up. */
function rate(part: number, whole: number, decimals: number): string {
  const text = decimalText(roundQuotient(100n * BigInt(part), BigInt(whole), decimals, "half-up"), decimals);
  return part === whole ? "100" : text;
}

/** Marks a figure that the words around it prove. */
const mark = (figure: string | number) => `⟦${figure}⟧`;

const style = fc.record({
  decimals: fc.integer({ min: 1, max: 2 }),
  object: one(["政府网站", "政务新媒体", "政务新媒体账号"]),
  counter: one(["个", "家"]),
  comma: one(["，", ","]),
  verb: one(inspectVerbs),
  fail: one(failWords),
  pass: one(passNames),
  reach: one(reaching),
});

/** 全市共有…，抽查…，抽查比例…，不合格…，合格率…。 */
const overview = fc
  .record({
    s: style,
    total: fc.integer({ min: 40, max: 6000 }),
    share: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
    failing: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
    order: fc.integer({ min: 0, max: 3 }),
    where: one(["全市", "全省", "全县", "目前，全区"]),
  })
  .map(({ s, total, share, failing, order, where }) => {
    const inspected = Math.max(12, Math.round(total * share));
    const fails = Math.max(1, Math.round(inspected * failing));
    const sampling = rate(inspected, total, s.decimals);
    const passing = rate(inspected - fails, inspected, s.decimals);
    const c = s.comma;
    const opening = `${where}正常运行的${s.object}共${total}${s.counter}`;
    switch (order) {
      case 0:
        return `${opening}${c}本季度${s.verb}${inspected}${s.counter}${c}抽查比例为${mark(sampling)}%${c}${s.fail}${fails}${s.counter}${c}${s.pass}${s.reach}${mark(passing)}%。`;
      case 1:
        return `${opening}。本季度${s.verb}${s.object}${inspected}${s.counter}${c}占总数的${mark(sampling)}%。其中${c}${s.fail}${fails}${s.counter}${c}${s.pass}${s.reach}${mark(passing)}%。`;
      case 2:
        return `${opening}${c}${s.verb}${inspected}${s.counter}${c}合格${inspected - fails}${s.counter}${c}不合格${fails}${s.counter}${c}${s.pass}${s.reach}${mark(passing)}%。`;
      default:
        return `${opening}${c}${s.verb}${inspected}${s.counter}${c}${s.pass}${s.reach}${mark(passing)}%${c}${s.fail}${fails}${s.counter}。`;
    }
  });

/** Websites and accounts side by side, each with its own figures. */
const sideBySide = fc
  .record({
    s: style,
    sites: fc.integer({ min: 20, max: 900 }),
    media: fc.integer({ min: 30, max: 5000 }),
    a: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
    b: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
    order: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ s, sites, media, a, b, order }) => {
    const [badSites, badMedia] = [Math.max(1, Math.round(sites * a)), Math.max(1, Math.round(media * b))];
    const [siteRate, mediaRate] = [
      rate(sites - badSites, sites, s.decimals),
      rate(media - badMedia, media, s.decimals),
    ];
    const c = s.comma;
    switch (order) {
      case 0:
        return `本季度检查政府网站${sites}家、政务新媒体${media}个${c}政府网站合格率${mark(siteRate)}%${c}政务新媒体合格率${mark(mediaRate)}%。不合格的政府网站${badSites}家、政务新媒体${badMedia}个。`;
      case 1:
        return `本季度对${sites}个政府网站和${media}个政务新媒体全部检查${c}发现不合格网站${badSites}个${c}不合格政务新媒体${badMedia}个${c}合格率分别为${mark(siteRate)}%和${mark(mediaRate)}%。`;
      case 2:
        return `（一）政府网站。${s.verb}${sites}家${c}${s.fail}${badSites}家${c}${s.pass}${mark(siteRate)}%。\n（二）政务新媒体。${s.verb}${media}个${c}${s.fail}${badMedia}个${c}${s.pass}${mark(mediaRate)}%。`;
      default:
        return `检查政府网站${sites}家${c}其中${badSites}家不合格${c}合格率${mark(siteRate)}%；检查政务新媒体${media}个${c}其中${badMedia}个不合格${c}合格率${mark(mediaRate)}%。`;
    }
  });

/** A total and its parts, by level or by platform. */
const breakdown = fc
  .record({
    s: style,
    parts: fc.array(count(1500), { minLength: 3, maxLength: 6 }),
    names: one([platforms, levels, regions]),
    cue: one(["，其中", "，其中：", "：", "，包括", "。其中，", "，按类型分，"]),
    separator: one(["，", "、", "；", ","]),
  })
  .map(({ s, parts, names, cue, separator }) => {
    const own = parts.slice(0, names.length);
    const total = own.reduce((sum, part) => sum + part, 0);
    const items = own.map((part, i) => `${names[i]}${mark(part)}${s.counter}`).join(separator);
    return `全市共有政务新媒体${mark(total)}${s.counter}${cue}${items}。`;
  });

/** 东湖市34个，合格28个，合格率82.35%；… */
const series = fc
  .record({
    s: style,
    rows: fc.array(fc.tuple(fc.integer({ min: 3, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 2,
      maxLength: 7,
    }),
    told: one(["合格", "不合格"] as const),
    end: one(["；", "。"]),
  })
  .map(({ s, rows, told, end }) =>
    rows
      .map(([whole, share], i) => {
        const passed = Math.round(whole * share);
        const shown = told === "合格" ? passed : whole - passed;
        return `${regions[i]}${whole}个${s.comma}${told}${shown}个${s.comma}合格率${mark(rate(passed, whole, s.decimals))}%`;
      })
      .join(end)
      .concat("。"),
  );

/** 采用…占…%. */
const shares = fc
  .record({
    s: style,
    parts: fc.array(count(400), { minLength: 2, maxLength: 5 }),
    word: one(["占", "占比", "占比为", "占总数的"]),
  })
  .map(({ s, parts, word }) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const items = parts
      .map((part, i) => `${platforms[i]}${part}个${s.comma}${word}${mark(rate(part, total, s.decimals))}%`)
      .join("；");
    return `全市政务新媒体共${total}个，其中${items}。`;
  });

/** 由…降至…，减少…%. */
const course = fc
  .record({
    s: style,
    from: fc.integer({ min: 100, max: 9000 }),
    share: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
    word: one(["由{}个减少到{}个，减少", "从{}个降至{}个，下降", "由{}个压减至{}个，降幅达"]),
  })
  .map(({ s, from, share, word }) => {
    const to = Math.round(from * share);
    const [a = "", b = "", c = ""] = word.split("{}");
    return `一年来，全市政务新媒体账号${a}${from}${b}${to}${c}${mark(rate(from - to, from, s.decimals))}%。`;
  });

/** Names and how many they are. */
const names = fc
  .record({
    chosen: fc.subarray(regions, { minLength: 3, maxLength: 8 }),
    form: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ chosen, form }) => {
    const list = chosen.join("、");
    if (form === 0) return `检查发现不合格政务新媒体${mark(chosen.length)}个，分别为${list}。`;
    if (form === 1) return `${list}${mark(chosen.length)}个地区政府网站合格率为100%。`;
    return `内容更新不及时（${mark(chosen.length)}个）\n${list}`;
  });

/** What stands around figures and is none, and what is told of parts without their counts. */
const chatter = one([
  "根据《政府网站发展指引》（国办发〔2017〕47号）和国办秘函〔2019〕19号要求，各地要于2023年10月15日前整改到位，联系电话：0571-87052114。",
  "个别网站首页两周未更新，5个栏目超过3个月未更新，3个账号存在错别字。",
  "其中，市直部门政务新媒体合格率为96.3%，高于全市平均水平；东湖市、南岭市合格率达100%，平湖县合格率低于80%。",
  "合格率比上季度提高1.2个百分点，同比上升2.35%。",
  "上季度政务新媒体合格率为91.4%，一季度为90.2%。",
  "二、存在问题\n（一）更新不及时。54家政务新媒体没有互动渠道，26家有错字错链。",
  "点击量超2000万，90多个客户端同步转发，近3成账号开通了视频号，发布信息1.2万余条。",
  "75%的部门网站实现了适配改造，90%以上的门户网站开设了专栏。",
  "复查发现，上季度通报的12个问题账号中，10个已整改到位，2个仍未整改。",
  "2023年9月8日至20日，各单位对照检查指标开展自查，第三方机构监测1次，覆盖率100%。",
  "16个区政府门户网站和87.5%的部门网站按时更新，21项指标均未扣分，平均得分95.3分。",
]);

const paragraph = fc.oneof(overview, sideBySide, breakdown, series, shares, course, names, chatter, chatter);

/** Some paragraphs of a circular, in any order. */
export const madeCircular: fc.Arbitrary<MadeCircular> = fc
  .tuple(one(offices), fc.array(paragraph, { minLength: 1, maxLength: 5 }))
  .map(([office, paragraphs]) =>
    unmark([`${office}2023年第三季度政府网站与政务新媒体检查情况通报`, ...paragraphs].join("\n")),
  );

/** One paragraph that proves its figures, alone. */
export const provingCircular: fc.Arbitrary<MadeCircular> = fc
  .oneof(overview, sideBySide, breakdown, series, shares, course, names)
  .map(unmark);

function unmark(marked: string): MadeCircular {
  const proven: { at: number; printed: string }[] = [];
  let text = "";
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const printed = /^⟦([^⟧]*)⟧$/.exec(piece)?.[1];
    if (printed !== undefined) proven.push({ at: text.length, printed });
    text += printed ?? piece;
  }
  return { text, proven };
}
