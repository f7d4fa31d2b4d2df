import type { Definition } from '../definition/definition.js';
import { both, DONT_KNOW, fivePoints, QUALITY } from './answer-scales.js';

/** For a week after a ticket was closed: short enough to be answered on a phone between two meetings. */
export const afterTicketQuestionnaire: Definition = {
  title: both('关于您最近的一次工单', 'About your recent support ticket'),
  description: both(
    '6 道题，约 1 分钟。{vendor} 只会看到汇总结果。',
    'Six questions, about a minute. {vendor} sees summaries only.',
  ),
  questionsOnPageMode: 'questionPerPage',
  pages: [
    {
      name: 'outcomePage',
      elements: [
        {
          type: 'radiogroup',
          name: 'solved',
          role: 'driver',
          title: both('这次的问题解决了吗？', 'Was the problem solved?'),
          isRequired: true,
          choices: [
            { value: 'solved', text: both('完全解决', 'Yes, completely') },
            { value: 'partly', text: both('部分解决或有替代办法', 'Partly, or with a workaround') },
            { value: 'unsolved', text: both('没有解决', 'No') },
          ],
        },
        {
          type: 'comment',
          name: 'missing',
          role: 'quote',
          title: both('还差什么？', 'What is still missing?'),
          visibleIf: "{solved} anyof ['partly', 'unsolved']",
          maxLength: 2000,
        },
        {
          type: 'rating',
          name: 'ticketSatisfaction',
          measure: 'overall',
          role: 'driver',
          title: both('您对这次处理满意吗？', 'How satisfied are you with how it was handled?'),
          rateMin: 1,
          rateMax: 5,
          minRateDescription: both('很不满意', 'Very dissatisfied'),
          maxRateDescription: both('很满意', 'Very satisfied'),
        },
      ],
    },
    {
      name: 'effortPage',
      elements: [
        {
          type: 'radiogroup',
          name: 'rounds',
          measure: 'rounds',
          role: 'context',
          title: both('来回沟通了几轮？', 'How many rounds did it take?'),
          choices: [
            { value: 'one', text: both('一轮', 'One') },
            { value: 'two_or_three', text: both('两到三轮', 'Two or three') },
            { value: 'four_or_five', text: both('四到五轮', 'Four or five') },
            { value: 'more', text: both('六轮以上', 'Six or more') },
          ],
        },
        {
          type: 'radiogroup',
          name: 'understanding',
          role: 'driver',
          title: both('对方理解您的问题吗？', 'How well was your problem understood?'),
          choices: fivePoints(QUALITY, DONT_KNOW),
        },
        {
          type: 'comment',
          name: 'improve',
          measure: 'difference',
          role: 'quote',
          title: both('下一次怎样做会更好？', 'What should go better next time?'),
          description: both('请不要写人名和公司名。', 'Please leave out names of people and companies.'),
          maxLength: 2000,
        },
      ],
    },
  ],
};
