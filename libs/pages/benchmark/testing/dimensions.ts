import type { LocalizedText } from '#kernel';
import { words } from '../../messages/say.js';
import type { BenchmarkDimension } from '../benchmark-model.js';

/** The built-in rubric, with a mean that is invented but fixed. */
export const DIMENSIONS: readonly BenchmarkDimension[] = [
  aDimension('D1', words('技术响应速度', 'Technical response speed'), 0.25, [
    words('工单回复时效', 'Ticket reply time'),
    words('紧急问题升级机制', 'Urgent escalation'),
    words('24h 内响应率', 'Response rate within 24 h'),
  ]),
  aDimension('D2', words('问题解决能力', 'Problem resolution'), 0.25, [
    words('一次性解决率', 'First-contact resolution'),
    words('技术深度', 'Technical depth'),
    words('方案有效性', 'Solution effectiveness'),
  ]),
  aDimension('D3', words('服务专业程度', 'Professionalism'), 0.2, [
    words('技术人员资质', 'Staff qualification'),
    words('行业理解', 'Industry understanding'),
    words('文档质量', 'Documentation quality'),
  ]),
  aDimension('D4', words('服务态度与沟通', 'Attitude and communication'), 0.15, [
    words('响应语气', 'Tone'),
    words('沟通顺畅度', 'Smooth communication'),
    words('问题确认准确性', 'Accuracy in confirming the problem'),
  ]),
  aDimension('D5', words('主动服务意识', 'Proactive service'), 0.15, [
    words('主动回访', 'Follow-up visits'),
    words('预警提醒', 'Early warnings'),
    words('最佳实践分享', 'Sharing best practice'),
  ]),
];

function aDimension(id: string, name: LocalizedText, weight: number, criteria: readonly LocalizedText[]) {
  return {
    id,
    name,
    weight,
    marketMean: 70.4,
    criteria: criteria.map((name, index) => ({ id: `c${id.slice(1)}${index + 1}`, name })),
  };
}
