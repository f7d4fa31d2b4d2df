import { words } from './say.js';

/** Words about figures beside the scores. */
export const companionWords = {
  'companion-nps': words('净推荐值（−100–100）', 'Net promoter score (−100–100)'),
  'companion-topBox': words('总体打分 8 分以上', 'Overall rating of 8 or more'),
  'companion-reply-general': words('一般问题 24 小时内首次回复', 'First reply within 24 h, general'),
  'companion-reply-business': words('影响业务的问题 4 小时内首次回复', 'First reply within 4 h, business-impacting'),
  'companion-reply-urgent': words('紧急问题 30 分钟内首次回复', 'First reply within 30 min, urgent'),
  unfiltered: words(
    '不剔除任何回答时，观测分是 {score}，95 % 精度区间 {interval}。',
    'Without any exclusions the observed score is {score}, 95 % precision interval {interval}.',
  ),
  audited: words(
    '这家的剔除比例与其他厂商相差超出偶然，正在人工复核。',
    'The share of excluded answers differs from that of the others by more than chance; people are looking at it.',
  ),
  driversTitle: words('哪些维度与总体满意度相关', 'What goes with overall satisfaction'),
  driversNote: words(
    '各维度占其共同解释部分的份额；各维度一共解释总体打分差异的 {share}。说的是相关，不是因果。',
    'Shares of what the dimensions explain together, which is {share} of the variance of the overall rating. Association, not cause.',
  ),
  driverShare: words('份额', 'Share'),
};
