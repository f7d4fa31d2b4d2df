import { both } from './answer-scales.js';
import type { ChoiceDefinition, PanelDefinition, QuestionDefinition } from '../definition/definition.js';

const USE_CASES: readonly ChoiceDefinition[] = [
  { value: 'education', text: both('在线教育', 'Education') },
  { value: 'conferencing', text: both('视频会议与协作', 'Meetings and collaboration') },
  { value: 'live_streaming', text: both('直播', 'Live streaming') },
  { value: 'social', text: both('社交与语聊', 'Social and voice chat') },
  { value: 'dating', text: both('婚恋交友', 'Dating') },
  { value: 'games', text: both('游戏', 'Games') },
  { value: 'smart_hardware', text: both('智能硬件', 'Smart hardware') },
  { value: 'conversational_ai', text: both('对话式 AI', 'Conversational AI') },
  { value: 'enterprise', text: both('企业服务、金融与医疗', 'Enterprise, finance and health') },
];

const TIME_ZONES: readonly ChoiceDefinition[] = [
  { value: 'utc_plus_8', text: both('北京、新加坡（UTC+8）', 'Beijing, Singapore (UTC+8)') },
  { value: 'utc_plus_9', text: both('东京、首尔（UTC+9）', 'Tokyo, Seoul (UTC+9)') },
  { value: 'utc_plus_10', text: both('悉尼及以东（UTC+10 以后）', 'Sydney and further east (UTC+10 and later)') },
  { value: 'utc_plus_7', text: both('曼谷、雅加达（UTC+7）', 'Bangkok, Jakarta (UTC+7)') },
  { value: 'utc_plus_5', text: both('印度及中亚（UTC+5 至 +6）', 'India and Central Asia (UTC+5 to +6)') },
  { value: 'utc_plus_3', text: both('中东、东非（UTC+3 至 +4）', 'Middle East, East Africa (UTC+3 to +4)') },
  { value: 'utc_plus_1', text: both('欧洲、西非、南非（UTC+0 至 +2）', 'Europe, West and South Africa (UTC+0 to +2)') },
  { value: 'utc_minus_3', text: both('南美（UTC−5 至 −3）', 'South America (UTC−5 to −3)') },
  { value: 'utc_minus_5', text: both('北美东部（UTC−6 至 −4）', 'Eastern North America (UTC−6 to −4)') },
  { value: 'utc_minus_8', text: both('北美西部（UTC−8 至 −7）', 'Western North America (UTC−8 to −7)') },
];

const USE_CASE: QuestionDefinition = {
  type: 'radiogroup',
  name: 'useCase',
  measure: 'use-case',
  role: 'context',
  title: both('您们主要把 {vendor} 用在哪里？', 'What do you mainly use {vendor} for?'),
  choices: USE_CASES,
  showOtherItem: true,
};

const COMPANY: PanelDefinition = {
  type: 'panel',
  name: 'company',
  title: both('关于您的公司', 'About your company'),
  elements: [
    {
      type: 'radiogroup',
      name: 'companySize',
      measure: 'size',
      role: 'context',
      title: both('公司有多少人？', 'How many people work there?'),
      choices: [
        { value: 'S', text: both('少于 100 人', 'Fewer than 100') },
        { value: 'M', text: both('100–999 人', '100–999') },
        { value: 'L', text: both('1000 人以上', '1,000 or more') },
      ],
    },
    {
      type: 'radiogroup',
      name: 'region',
      measure: 'region',
      role: 'context',
      title: both('业务主要在哪里？', 'Where is most of its business?'),
      choices: [
        { value: 'CN', text: both('中国大陆', 'Mainland China') },
        { value: 'INTL', text: both('其他国家和地区', 'Elsewhere') },
      ],
    },
  ],
};

const PERSON: PanelDefinition = {
  type: 'panel',
  name: 'person',
  title: both('关于您', 'About you'),
  elements: [
    {
      type: 'radiogroup',
      name: 'job',
      measure: 'job',
      role: 'context',
      title: both('您的工作更接近哪一种？', 'Which is closest to your work?'),
      choices: [
        { value: 'engineering', text: both('研发与运维', 'Engineering and operations') },
        { value: 'product', text: both('产品', 'Product') },
        { value: 'management', text: both('技术管理', 'Technical management') },
        { value: 'purchasing', text: both('采购与商务', 'Purchasing') },
      ],
      showOtherItem: true,
    },
    {
      type: 'dropdown',
      name: 'timeZone',
      measure: 'time-zone',
      role: 'context',
      title: both('您平时在哪个时区工作？', 'In which time zone do you work?'),
      choices: TIME_ZONES,
    },
  ],
};

const HONESTY: PanelDefinition = {
  type: 'panel',
  name: 'closing',
  title: both('最后两点', 'Two last points'),
  elements: [
    {
      type: 'boolean',
      name: 'conflictOfInterest',
      measure: 'conflict-of-interest',
      role: 'check',
      title: both(
        '您是否受雇于 {vendor}、它的代理商或竞争对手？',
        'Do you work for {vendor}, one of its resellers or a competitor?',
      ),
      isRequired: true,
      labelTrue: both('是', 'Yes'),
      labelFalse: both('否', 'No'),
    },
    {
      type: 'boolean',
      name: 'quoteConsent',
      measure: 'quote-consent',
      role: 'consent',
      title: both('我们可以匿名引用您写的话吗？', 'May we quote your own words, without your name?'),
      description: both(
        '会先去掉人名、公司名和数字。不选即为不同意。',
        'Names, companies and figures are removed first. No answer means no.',
      ),
      labelTrue: both('可以', 'Yes'),
      labelFalse: both('不可以', 'No'),
    },
  ],
};

export const ABOUT_QUESTIONS: readonly (QuestionDefinition | PanelDefinition)[] = [USE_CASE, COMPANY, PERSON];
export const CLOSING_QUESTIONS: readonly (QuestionDefinition | PanelDefinition)[] = [HONESTY];
