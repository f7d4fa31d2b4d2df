import { words } from './say.js';

/** Words about how a release came about and what it may be used for. */
export const releaseWords = {
  methodTitle: words('方法', 'Method'),
  estimandTitle: words('这些分数是什么', 'What the scores are'),
  estimand: words(
    '得分是：使用该厂商并作答的组织，其平均服务体验（0–100），各家按同一客户结构加权。它不是全部客户的平均：作答是自愿的。',
    'A score is the mean service experience, on a 0–100 scale, of organisations that use the vendor and answered, re-weighted to the same customer mix for every vendor. It is not the mean of all customers: respondents volunteer.',
  ),
  methodVersion: words('方法版本', 'Method version'),
  collected: words('收集时间', 'Collected'),
  intervalTerm: words('区间', 'Interval'),
  intervalLabel: words(
    '95 % 精度区间（基于模型；自愿作答者，非随机样本）',
    '95 % precision interval (model-based; volunteers, not a random sample)',
  ),
  thresholdTerm: words('门槛', 'Thresholds'),
  thresholds: words(
    '公布：≥ {publish} 家组织。排名：≥ {rank} 家组织，有效样本 ≥ {effective}，非厂商邀请 ≥ {independent} 家，λ ≥ {reliability}',
    'Published from {publish} organisations; ranked from {rank} organisations, effective sample {effective}, {independent} organisations not invited by the vendor and λ {reliability}',
  ),
  oneVoteTerm: words('加权', 'Weighting'),
  oneVote: words(
    '一家组织一票，不论几人作答；厂商推荐的回答最多占 {cap} 的权重；各家校准到同一客户结构',
    'One organisation, one vote, however many people answer; vendor-invited answers keep at most {cap} of the weight; every vendor is calibrated to the same customer mix',
  ),
  scoreTerm: words('两种得分', 'Two scores'),
  scoreMeaning: words(
    '观测分是加权平均；基准分把样本小、误差大的厂商向均值收缩，列表与名次用它',
    'The observed score is the weighted mean; the benchmark score draws vendors with small, noisy samples towards the mean and is used for lists and ranks',
  ),
  reliability: words('信度 λ', 'Reliability λ'),
  reliabilityMeaning: words(
    '得分差别中来自厂商之间、而不是抽样误差的部分（0–1）',
    'The part (0–1) of the spread of scores that lies between vendors and not in sampling error',
  ),
  verdictTerm: words('比较', 'Comparisons'),
  verdictMeaning: words(
    '全部厂商对一起做多重比较校正（错误发现率 5 %）；小于 {points} 分的差别不算差别',
    'All pairs are corrected together for chance (false discovery rate 5 %); differences under {points} points do not count',
  ),
  marketTerm: words('市场结论', 'Market statements'),
  marketAllowed: words(
    '允许：{ranked} 家排名厂商，{pairs} 对厂商–组织',
    'Allowed: {ranked} ranked vendors, {pairs} vendor–organisation pairs',
  ),
  marketRefused: words(
    '不允许：{ranked} 家排名厂商，{pairs} 对厂商–组织',
    'Refused: {ranked} ranked vendors, {pairs} vendor–organisation pairs',
  ),
  sponsorTerm: words('资助与利益关系', 'Sponsor and conflicts'),
  sponsorNone: words('无厂商资助', 'Not sponsored by any vendor'),
  seed: words('随机种子', 'Random seed'),
  limits: words(
    '局限：区间只含模型下的抽样误差，不含自选偏差；参照结构不等于市场结构；发布保护防的是从历次公布中相减，防不了外部知识。',
    'Limits: intervals cover sampling noise under the model, not self-selection; the reference mix is not the market’s; protection guards against subtracting releases from each other, not against outside knowledge.',
  ),
  dataTitle: words('数据、引用与版本', 'Data, citation and revisions'),
  downloadJson: words('全部数据（JSON）', 'All data (JSON)'),
  downloadCsv: words('得分表（CSV）', 'Scores (CSV)'),
  downloadXlsx: words('得分表（Excel）', 'Scores (Excel)'),
  downloadParquet: words('得分表（Parquet）', 'Scores (Parquet)'),
  downloadQuotes: words('客户原话（CSV）', 'Quotes (CSV)'),
  downloadMoments: words('均值与协方差（JSON）', 'Means and covariances (JSON)'),
  downloadSigned: words('带签名的发布文件', 'Signed release file'),
  downloadMethodology: words('方法卡（JSON）', 'Method card (JSON)'),
  downloadReport: words('报告', 'Report'),
  downloadOpenapi: words('OpenAPI 描述', 'OpenAPI description'),
  citeTitle: words('引用', 'Cite'),
  citeMore: words('GB/T 7714、BibTeX 与 CSL-JSON', 'GB/T 7714, BibTeX and CSL-JSON'),
  historyTitle: words('版本', 'Revisions'),
  thisRevision: words('本页', 'this page'),
  licence: words('许可：', 'Licence:'),
};
