import type { Definition } from '../definition/definition.js';
import { AGREEMENT, both, fivePoints, NOT_APPLICABLE } from './answer-scales.js';

/** For teams that have just put an SDK into their product. */
export const onboardingQuestionnaire: Definition = {
  title: both('接入 {product} 的体验', 'Getting started with {product}'),
  description: both('约 2 分钟。结果用来改进接入过程。', 'About two minutes. It helps to make the start easier.'),
  questionsOnPageMode: 'questionPerPage',
  pages: [
    {
      name: 'startPage',
      elements: [
        {
          type: 'radiogroup',
          name: 'stage',
          role: 'context',
          title: both('接入进行到哪一步了？', 'How far have you come?'),
          isRequired: true,
          choices: [
            { value: 'trying', text: both('正在试用', 'Trying it out') },
            { value: 'building', text: both('正在开发', 'Building with it') },
            { value: 'live', text: both('已经上线', 'It is live') },
            { value: 'stopped', text: both('已经放弃', 'We gave up') },
          ],
        },
        {
          type: 'checkbox',
          name: 'reasons',
          role: 'context',
          title: both('为什么放弃？', 'Why did you give up?'),
          visibleIf: "{stage} = 'stopped'",
          choices: [
            { value: 'documents', text: both('文档不清楚', 'The documentation was unclear') },
            { value: 'quality', text: both('质量或性能不够', 'Quality or performance fell short') },
            { value: 'support', text: both('得不到及时的帮助', 'Help did not come in time') },
            { value: 'price', text: both('价格', 'The price') },
            { value: 'priorities', text: both('内部优先级变化', 'Our own priorities changed') },
          ],
          showOtherItem: true,
        },
        {
          type: 'radiogroup',
          name: 'firstCall',
          role: 'context',
          title: both('从注册到跑通第一个通话，用了多久？', 'How long from signing up to the first working call?'),
          visibleIf: "{stage} <> 'stopped'",
          choices: [
            { value: 'hour', text: both('一小时以内', 'Within an hour') },
            { value: 'day', text: both('一天以内', 'Within a day') },
            { value: 'week', text: both('一周以内', 'Within a week') },
            { value: 'longer', text: both('超过一周', 'More than a week') },
            { value: 'not_yet', text: both('还没有跑通', 'It does not work yet') },
          ],
        },
      ],
    },
    {
      name: 'partsPage',
      elements: [
        {
          type: 'matrix',
          name: 'parts',
          role: 'driver',
          title: both('您在多大程度上同意？', 'How far do you agree?'),
          columns: fivePoints(AGREEMENT, NOT_APPLICABLE),
          rows: [
            { value: 'documents', text: both('文档让我知道下一步做什么', 'The documentation told me what to do next') },
            { value: 'samples', text: both('示例代码可以直接运行', 'The sample code ran as it was') },
            { value: 'errors', text: both('报错信息帮我找到了原因', 'Error messages led me to the cause') },
            { value: 'people', text: both('需要时能找到懂行的人', 'There was somebody competent when I needed them') },
          ],
        },
        {
          type: 'comment',
          name: 'obstacle',
          measure: 'difference',
          role: 'quote',
          title: both('最大的障碍是什么？', 'What was the biggest obstacle?'),
          maxLength: 2000,
        },
        {
          type: 'rating',
          name: 'startOverall',
          measure: 'overall',
          role: 'driver',
          title: both('总体来说，接入顺利吗？', 'Overall, how easy was the start?'),
          rateMin: 0,
          rateMax: 10,
          minRateDescription: both('非常难', 'Very hard'),
          maxRateDescription: both('非常容易', 'Very easy'),
        },
      ],
    },
  ],
};
