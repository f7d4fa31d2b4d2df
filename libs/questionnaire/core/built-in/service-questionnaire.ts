import { BUILT_IN_RUBRIC } from '#scoring';
import { ABOUT_QUESTIONS, CLOSING_QUESTIONS } from './about-questions.js';
import { AGREEMENT, both, fivePoints, NOT_APPLICABLE } from './answer-scales.js';
import {
  ATTITUDE_QUESTIONS,
  PROACTIVE_QUESTIONS,
  PROFESSIONAL_QUESTIONS,
  RESOLUTION_QUESTIONS,
  SPEED_QUESTIONS,
} from './criterion-questions.js';
import type {
  Definition,
  PageDefinition,
  PanelDefinition,
  QuestionDefinition,
  RatingDefinition,
} from '../definition/definition.js';

const title = both('{vendor} 技术服务体验调查', 'Your experience with the technical service of {vendor}');

const SCREENING: QuestionDefinition = {
  type: 'boolean',
  name: 'used',
  measure: 'screening',
  role: 'context',
  title: both(
    '过去 18 个月里，您或您的团队使用过 {vendor} 的产品吗？',
    'Have you or your team used a product of {vendor} in the last 18 months?',
  ),
  isRequired: true,
  labelTrue: both('用过', 'Yes'),
  labelFalse: both('没有', 'No'),
};

/** Worded the other way round: agreeing with it and with everything else means that nobody read the questions. */
const REVERSE_CHECK: QuestionDefinition = {
  type: 'radiogroup',
  name: 'chasing',
  role: 'check',
  measure: 'reverse-check',
  title: both(
    '我经常要反复催促，{vendor} 才会处理我的问题。',
    'I often have to chase {vendor} before they work on my problem.',
  ),
  description: both('您在多大程度上同意这句话？', 'How far do you agree with this sentence?'),
  choices: fivePoints(AGREEMENT, NOT_APPLICABLE),
};

const OVERALL: RatingDefinition = {
  type: 'rating',
  name: 'overall',
  measure: 'overall',
  role: 'driver',
  title: both(
    '总体来说，您给 {vendor} 的技术服务打几分？',
    'Overall, how do you rate the technical service of {vendor}?',
  ),
  rateMin: 0,
  rateMax: 10,
  minRateDescription: both('非常差', 'Very poor'),
  maxRateDescription: both('非常好', 'Very good'),
};

const RECOMMEND: RatingDefinition = {
  type: 'rating',
  name: 'recommend',
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
};

const IMPORTANCE: PanelDefinition = {
  type: 'panel',
  name: 'importance',
  title: both(
    '请把 100 分分给这五个方面：对您越重要，分越多',
    'Divide 100 points among these five aspects: the more it matters to you, the more points',
  ),
  description: both('五项之和为 100，可以填 0。', 'They add up to 100; 0 is fine.'),
  sumTo: 100,
  elements: BUILT_IN_RUBRIC.dimensions.map(({ id, name }) => ({
    type: 'text' as const,
    name: `importance${id}`,
    measure: 'importance' as const,
    role: 'context' as const,
    dimension: id,
    title: both(name['zh-CN'], name.en),
    inputType: 'number' as const,
    min: 0,
    max: 100,
    step: 1,
  })),
};

const TICKET: readonly (QuestionDefinition | PanelDefinition)[] = [
  {
    type: 'boolean',
    name: 'openedTicket',
    role: 'context',
    title: both(
      '过去 18 个月里，您向 {vendor} 提交过工单或求助吗？',
      'In the last 18 months, have you opened a ticket with {vendor} or asked them for help?',
    ),
    labelTrue: both('有', 'Yes'),
    labelFalse: both('没有', 'No'),
  },
  {
    type: 'panel',
    name: 'lastTicket',
    title: both('请回想最近的一次', 'Think of the most recent one'),
    visibleIf: '{openedTicket} = true',
    elements: [
      {
        type: 'radiogroup',
        name: 'severity',
        measure: 'severity',
        role: 'context',
        title: both('当时有多紧急？', 'How urgent was it?'),
        choices: [
          { value: 'urgent', text: both('紧急', 'Urgent'), hint: both('线上业务中断', 'service was down') },
          {
            value: 'business',
            text: both('影响业务', 'It affected business'),
            hint: both('仍可运行', 'service still ran'),
          },
          { value: 'general', text: both('一般咨询', 'A general question') },
        ],
      },
      {
        type: 'radiogroup',
        name: 'firstReply',
        measure: 'first-reply',
        role: 'context',
        title: both('多久收到第一次有实质内容的回复？', 'How long until the first reply with real content?'),
        choices: [
          { value: 'within_30_min', text: both('30 分钟以内', 'Within 30 minutes') },
          { value: 'within_4_h', text: both('30 分钟到 4 小时', '30 minutes to 4 hours') },
          { value: 'within_24_h', text: both('4 到 24 小时', '4 to 24 hours') },
          { value: 'over_24_h', text: both('超过 24 小时', 'More than 24 hours') },
          { value: 'never', text: both('一直没有', 'Never') },
        ],
      },
      {
        type: 'radiogroup',
        name: 'rounds',
        measure: 'rounds',
        role: 'context',
        title: both('来回沟通几轮才解决？', 'How many rounds did it take to solve?'),
        choices: [
          { value: 'one', text: both('一轮', 'One') },
          { value: 'two_or_three', text: both('两到三轮', 'Two or three') },
          { value: 'four_or_five', text: both('四到五轮', 'Four or five') },
          { value: 'more', text: both('六轮以上', 'Six or more') },
          { value: 'unsolved', text: both('还没有解决', 'It is not solved yet') },
        ],
      },
    ],
  },
];

const DIFFERENCE: QuestionDefinition = {
  type: 'comment',
  name: 'difference',
  measure: 'difference',
  role: 'quote',
  title: both(
    '{vendor} 的技术支持与其他厂商相比，最大的不同是什么？',
    'What is the biggest difference between the support of {vendor} and that of others?',
  ),
  description: both(
    '好的坏的都可以，一两句话即可。请不要写人名和公司名。',
    'Good or bad; a sentence or two is enough. Please leave out names of people and companies.',
  ),
  maxLength: 2000,
};

/** Shown until the respondent says that the vendor was not used, so that progress counts them from the start. */
const asked = (name: string, elements: PageDefinition['elements']): PageDefinition => ({
  name,
  visibleIf: '{used} <> false',
  elements,
});

/** The built-in questionnaire: every criterion of the built-in rubric and what the method needs besides. */
export const serviceQuestionnaire: Definition = {
  title,
  description: both(
    '大约 3 分钟。只发布汇总结果，{vendor} 不会知道您是谁。',
    'About 3 minutes. Only summaries are published; {vendor} does not learn who you are.',
  ),
  questionsOnPageMode: 'questionPerPage',
  pages: [
    { name: 'screeningPage', elements: [SCREENING] },
    asked('speedPage', SPEED_QUESTIONS),
    asked('resolutionPage', RESOLUTION_QUESTIONS),
    asked('professionalPage', PROFESSIONAL_QUESTIONS),
    asked('attitudePage', [...ATTITUDE_QUESTIONS, REVERSE_CHECK]),
    asked('proactivePage', PROACTIVE_QUESTIONS),
    asked('overallPage', [OVERALL, RECOMMEND, IMPORTANCE]),
    asked('ticketPage', TICKET),
    asked('differencePage', [DIFFERENCE]),
    asked('aboutPage', ABOUT_QUESTIONS),
    asked('closingPage', CLOSING_QUESTIONS),
  ],
};

/** The short form: the 15 criteria, overall and recommendation, no conditions. */
export const serviceQuestionnaire17: Definition = {
  title,
  questionsOnPageMode: 'questionPerPage',
  pages: [
    { name: 'speedPage', elements: SPEED_QUESTIONS },
    { name: 'resolutionPage', elements: RESOLUTION_QUESTIONS },
    { name: 'professionalPage', elements: PROFESSIONAL_QUESTIONS },
    { name: 'attitudePage', elements: ATTITUDE_QUESTIONS },
    { name: 'proactivePage', elements: PROACTIVE_QUESTIONS },
    { name: 'overallPage', elements: [OVERALL, RECOMMEND] },
  ],
};
