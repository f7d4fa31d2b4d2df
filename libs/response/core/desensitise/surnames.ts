/** Surnames that are hardly ever the end of another word, so a title after one is a person. */
export const CLEAR_SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐韩曹邓冯彭曾蒋蔡贾丁魏薛阎潘杜戴夏钟汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟段钱汤尹黎乔贺赖龚庞樊施洪翟倪严俞';

/** Surnames that are everyday words or their ends, such as 高 in 提高: a person only where a word cannot go on. */
export const UNCLEAR_SURNAMES = '高方文石金白叶苏马程沈任袁于余董田康毛江史龙万雷武易向常温安关路时成连应边';

export const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒'];

/** How colleagues and support staff are called, after the surname or the name. */
export const TITLES = [
  '工程师',
  '技术员',
  '项目经理',
  '客户经理',
  '产品经理',
  '经理',
  '总监',
  '主管',
  '主任',
  '老师',
  '先生',
  '女士',
  '小姐',
  '博士',
  '顾问',
  '客服',
  '师傅',
  '同学',
  '工',
  '总',
  '哥',
  '姐',
];
