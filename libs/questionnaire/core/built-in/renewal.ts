import type { Definition } from '../definition/definition.js';
import { both, fivePoints, NOT_APPLICABLE, QUALITY } from './answer-scales.js';

/** For those who decide about a contract, some weeks before it ends. */
export const renewalQuestionnaire: Definition = {
  title: both('续约之前：您怎么看 {vendor}', 'Before renewal: how you see {vendor}'),
  description: both(
    '约 2 分钟。回答不会影响您的合同或价格。',
    'About two minutes. Your answers affect neither contract nor price.',
  ),
  questionsOnPageMode: 'questionPerPage',
  pages: [
    {
      name: 'decisionPage',
      elements: [
        {
          type: 'radiogroup',
          name: 'intention',
          role: 'driver',
          title: both('合同到期后，您打算怎么做？', 'What do you intend to do when the contract ends?'),
          isRequired: true,
          choices: [
            { value: 'extend', text: both('扩大使用', 'Extend it') },
            { value: 'renew', text: both('按现状续约', 'Renew as it is') },
            { value: 'undecided', text: both('还没有决定', 'Not decided yet') },
            { value: 'reduce', text: both('减少使用', 'Reduce it') },
            { value: 'leave', text: both('更换供应商', 'Change the vendor') },
          ],
        },
        {
          type: 'ranking',
          name: 'leaving',
          role: 'context',
          title: both('哪些原因最重要？请排序', 'Which reasons matter most? Put them in order'),
          visibleIf: "{intention} anyof ['reduce', 'leave']",
          choices: [
            { value: 'support', text: both('技术支持', 'Support') },
            { value: 'quality', text: both('产品质量', 'Quality of the product') },
            { value: 'price', text: both('价格', 'Price') },
            { value: 'features', text: both('功能', 'Features') },
            { value: 'compliance', text: both('合规要求', 'Compliance') },
          ],
        },
        {
          type: 'rating',
          name: 'renewalRecommend',
          measure: 'recommend',
          role: 'driver',
          title: both(
            '您有多大可能向同行推荐 {vendor}？',
            'How likely are you to recommend {vendor} to a colleague elsewhere?',
          ),
          rateMin: 0,
          rateMax: 10,
          minRateDescription: both('完全不可能', 'Not at all likely'),
          maxRateDescription: both('非常可能', 'Extremely likely'),
        },
      ],
    },
    {
      name: 'yearPage',
      elements: [
        {
          type: 'matrix',
          name: 'year',
          role: 'driver',
          title: both('过去一年，以下方面做得如何？', 'Over the last year, how good were these?'),
          columns: fivePoints(QUALITY, NOT_APPLICABLE),
          rows: [
            { value: 'response', text: both('响应速度', 'Speed of response') },
            { value: 'resolution', text: both('解决问题的能力', 'Ability to solve problems') },
            { value: 'proactive', text: both('主动提醒与建议', 'Warnings and advice without being asked') },
            { value: 'account', text: both('客户经理的跟进', 'Follow-up by the account manager') },
          ],
        },
        {
          type: 'comment',
          name: 'condition',
          measure: 'difference',
          role: 'quote',
          title: both('什么会改变您的决定？', 'What would change your decision?'),
          maxLength: 2000,
        },
        {
          type: 'boolean',
          name: 'contact',
          role: 'consent',
          title: both('可以请 {vendor} 就您写的内容联系您吗？', 'May {vendor} contact you about what you wrote?'),
          labelTrue: both('可以', 'Yes'),
          labelFalse: both('不可以', 'No'),
        },
      ],
    },
  ],
};
