import type { LocalizedText } from '#kernel';
import { serviceQuestionnaire, serviceQuestionnaire17 } from './core/index.js';

/** A questionnaire to begin with: taken as it is, or changed in every part. */
export interface Template {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly definition: object;
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'service',
    name: { 'zh-CN': '技术服务体验（完整）', en: 'Technical service, complete' },
    description: {
      'zh-CN': '内置指标的 15 项标准、总体评价、推荐意愿、重要性分配、最近一次工单与背景信息。',
      en: 'The 15 criteria of the built-in rubric, overall and recommendation, importance, the last ticket, background.',
    },
    definition: serviceQuestionnaire,
  },
  {
    id: 'service-short',
    name: { 'zh-CN': '技术服务体验（精简）', en: 'Technical service, short' },
    description: {
      'zh-CN': '15 项标准，加总体评价与推荐意愿，约两分钟。',
      en: 'The 15 criteria with overall and recommendation; about two minutes.',
    },
    definition: serviceQuestionnaire17,
  },
];

export function templateById(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
