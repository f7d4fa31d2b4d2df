const both = (chinese: string, english: string) => ({ 'zh-cn': chinese, en: english });

const choices = (...texts: readonly (readonly [value: string | number, chinese: string, english: string])[]) =>
  texts.map(([value, chinese, english]) => ({ value, text: both(chinese, english) }));

const FEATURES = choices(
  ['docs', '文档与示例代码', 'Documentation and sample code'],
  ['speed', '回复速度', 'Speed of replies'],
  ['depth', '技术深度', 'Technical depth'],
  ['tone', '沟通与语气', 'Communication and tone'],
);

/** Every type of question that may be asked, one a screen, and a way that branches. It scores nothing. */
export const everyType = {
  title: both('每种题型', 'Every type'),
  questionsOnPageMode: 'questionPerPage',
  pages: [
    {
      name: 'one',
      elements: [
        {
          type: 'radiogroup',
          name: 'urgent',
          title: both(
            '遇到紧急问题时，{vendor} 的首次响应速度如何？',
            'When something urgent broke, how fast was the first reply of {vendor}?',
          ),
          description: both('请回想最近 6 个月内最近的一次。', 'Think of the latest case in the last six months.'),
          isRequired: true,
          choices: choices(
            [5, '非常快', 'Very fast'],
            [4, '比较快', 'Fast'],
            [3, '一般', 'Moderate'],
            [2, '比较慢', 'Slow'],
          ),
          showCommentArea: true,
        },
        {
          type: 'rating',
          name: 'overall',
          title: both('总体来说，您给 {vendor} 打几分？', 'Overall, how do you rate {vendor}?'),
          rateMin: 0,
          rateMax: 10,
          minRateDescription: both('非常差', 'Very poor'),
          maxRateDescription: both('非常好', 'Very good'),
        },
        { type: 'boolean', name: 'ticket', title: both('您提交过工单吗？', 'Have you opened a ticket?') },
        {
          type: 'comment',
          name: 'why',
          visibleIf: '{ticket} = true',
          title: both('那次工单怎么样？', 'How did that ticket go?'),
        },
        {
          type: 'checkbox',
          name: 'uses',
          title: both('您用在哪些方面？', 'What do you use it for?'),
          choices: FEATURES,
        },
        { type: 'dropdown', name: 'main', title: both('最主要的一项？', 'Which one above all?'), choices: FEATURES },
        { type: 'text', name: 'role', title: both('您的职位？', 'What is your role?') },
        {
          type: 'matrix',
          name: 'statements',
          title: both('您同意下面的说法吗？', 'Do you agree with these sentences?'),
          columns: choices([3, '同意', 'Agree'], [2, '说不上', 'Neither'], [1, '不同意', 'Disagree']),
          rows: choices(
            ['right', '文档准确', 'The documentation is right'],
            ['runs', '示例代码能跑', 'The samples run'],
          ),
        },
        { type: 'ranking', name: 'order', title: both('请按重要程度排序', 'What matters most?'), choices: FEATURES },
        {
          type: 'panel',
          name: 'points',
          title: both('请把 100 分分给这三项', 'Divide 100 points among these three'),
          sumTo: 100,
          elements: [
            ['pointsSpeed', '速度', 'Speed'],
            ['pointsDepth', '深度', 'Depth'],
            ['pointsTone', '态度', 'Tone'],
          ].map(([name, chinese = '', english = '']) => ({
            type: 'text',
            name,
            title: both(chinese, english),
            inputType: 'number',
            min: 0,
            max: 100,
          })),
        },
        {
          type: 'text',
          name: 'since',
          inputType: 'date',
          title: both('从什么时候开始用？', 'Since when do you use it?'),
        },
      ],
    },
  ],
};
