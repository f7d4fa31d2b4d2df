import type { LocalizedText } from '#kernel';
import type { Definition } from '../definition/definition.js';
import { afterTicketQuestionnaire } from './after-ticket.js';
import { communityPoll } from './community-poll.js';
import { onboardingQuestionnaire } from './onboarding.js';
import { renewalQuestionnaire } from './renewal.js';
import { serviceQuestionnaire, serviceQuestionnaire17 } from './service-questionnaire.js';

/** A questionnaire to start from. */
export interface Template {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly definition: Definition;
  /** It scores every criterion of the built-in rubric; the others score nothing. */
  readonly scored: boolean;
}

const words = (chinese: string, english: string): LocalizedText => ({ 'zh-CN': chinese, en: english });

export const TEMPLATES: readonly Template[] = [
  {
    id: 'service',
    name: words('技术服务体验（完整）', 'Technical service (full)'),
    description: words(
      '15 个指标、重要性分配、最近一次工单与背景信息',
      'The 15 criteria, importance, the last ticket and background',
    ),
    definition: serviceQuestionnaire,
    scored: true,
  },
  {
    id: 'service-17',
    name: words('技术服务体验（17 题）', 'Technical service (17 questions)'),
    description: words('15 个指标、总体评价与推荐', 'The 15 criteria, overall and recommendation'),
    definition: serviceQuestionnaire17,
    scored: true,
  },
  {
    id: 'after-ticket',
    name: words('工单满意度', 'After a ticket'),
    description: words('工单关闭后一周内发送，约 1 分钟', 'Sent within a week of closing, about a minute'),
    definition: afterTicketQuestionnaire,
    scored: false,
  },
  {
    id: 'onboarding',
    name: words('接入体验', 'Onboarding'),
    description: words('刚接入 SDK 的团队', 'Teams that have just put an SDK into their product'),
    definition: onboardingQuestionnaire,
    scored: false,
  },
  {
    id: 'renewal',
    name: words('续约意向', 'Renewal'),
    description: words('合同到期前，面向决策者', 'For those who decide, before a contract ends'),
    definition: renewalQuestionnaire,
    scored: false,
  },
  {
    id: 'community-poll',
    name: words('社区小调查', 'Community poll'),
    description: words('一页，结果公开', 'One page, with a public result'),
    definition: communityPoll,
    scored: false,
  },
];
