import type { Definition } from '../definition/definition.js';
import { both } from './answer-scales.js';

/** For a developer community: one page, nothing required but the first question. */
export const communityPoll: Definition = {
  title: both('实时音视频 SDK 开发者小调查', 'A short poll on real-time communication SDKs'),
  description: both('一页，约 1 分钟。结果会公开。', 'One page, about a minute. The result will be public.'),
  questionsOnPageMode: 'singlePage',
  pages: [
    {
      name: 'pollPage',
      elements: [
        {
          type: 'radiogroup',
          name: 'channel',
          role: 'context',
          title: both('遇到问题，您首先去哪里找答案？', 'Where do you look first when you have a problem?'),
          isRequired: true,
          choices: [
            { value: 'documents', text: both('官方文档', 'Official documentation') },
            { value: 'ticket', text: both('提交工单', 'A support ticket') },
            { value: 'group', text: both('厂商的技术群', "The vendor's chat group") },
            { value: 'forum', text: both('论坛与社区', 'Forums and communities') },
            { value: 'assistant', text: both('AI 助手', 'An AI assistant') },
          ],
          showOtherItem: true,
        },
        {
          type: 'checkbox',
          name: 'valued',
          role: 'context',
          title: both('技术支持中您最看重什么？最多选三项', 'What matters most to you in support? Choose up to three'),
          maxSelectedChoices: 3,
          choices: [
            { value: 'speed', text: both('回复快', 'Fast replies') },
            { value: 'depth', text: both('能找到根本原因', 'Finding the root cause') },
            { value: 'people', text: both('固定的对接人', 'The same person every time') },
            { value: 'hours', text: both('全天候', 'Around the clock') },
            { value: 'warning', text: both('提前预警', 'Early warnings') },
            { value: 'documents', text: both('好的文档', 'Good documentation') },
          ],
        },
        {
          type: 'text',
          name: 'waiting',
          role: 'context',
          title: both(
            '紧急问题，您最多愿意等几小时？',
            'For an urgent problem, how many hours would you wait at most?',
          ),
          inputType: 'number',
          min: 0,
          max: 168,
        },
        {
          type: 'comment',
          name: 'story',
          role: 'quote',
          title: both('说一次让您难忘的技术支持', 'Tell us about support you remember'),
          description: both('好的坏的都可以，请不要写人名和公司名。', 'Good or bad; please leave out names.'),
          maxLength: 1000,
        },
      ],
    },
  ],
};
