import { words } from './say.js';

/** Words of the page that tells how far a vendor is from a rank. */
export const vendorProgressWords = {
  title: words('排名进度', 'Progress towards a rank'),
  lead: words(
    '正在收集或尚未发布的期次，离公布和排名还差多少家组织。这里从不出现分数。',
    'How many more organisations waves need that are being collected or not published yet. No score ever shows here.',
  ),
  guard: words(
    '组织数按 5 家一档、每周一（UTC）更新一次；变动不足 5 家时不更新。这样谁也看不出某一家客户何时作答。',
    'Organisations are told in steps of five, once a week on Monday (UTC), and only when at least five came or went, so that nobody can see when one customer answered.',
  ),
  open: words('收集中，到 {day}', 'open until {day}'),
  closed: words('已结束，等待发布', 'closed, not published yet'),
  asOf: words('截至 {day} 当周', 'as of the week of {day}'),
  has: words('{least}–{most} 家组织', '{least}–{most} organisations'),
  hasEnough: words('{least} 家以上', '{least} or more organisations'),
  toPublish: words('公布得分（≥ {count} 家）', 'To be published (≥ {count})'),
  toRank: words('进入排名（≥ {count} 家）', 'To be ranked (≥ {count})'),
  missing: words('还差 {from}–{to} 家组织', '{from} to {to} more organisations'),
  missingOne: words('还差 {from} 家组织', '{from} more organisations'),
  reached: words('组织数已达到', 'enough organisations'),
  other: words('进入排名还要满足的条件', 'What a rank needs besides'),
  otherEffective: words(
    '有效样本够大：少数组织不能占去大部分权重',
    'A large enough effective sample: no few organisations with most of the weight',
  ),
  otherIndependent: words('足够多不是由贵公司推荐的组织', 'Enough organisations that you did not nominate'),
  otherReliability: words('足够的信度，五个维度都有数据', 'Enough reliability, with data in all dimensions'),
  otherFair: words(
    '请不要挑选或催促客户：来源会公布，厂商推荐的回答权重封顶。',
    'Please do not select or urge customers: sources are published, and vendor-nominated answers are capped.',
  ),
  emptyTitle: words('没有正在进行的期次', 'No wave is running'),
  emptyText: words(
    '贵公司参与的研究开始收集时，进度会出现在这里。',
    'When a study you take part in collects answers, progress shows here.',
  ),
};
