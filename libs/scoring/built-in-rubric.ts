import type { Criterion, Rubric } from './rubric.js';

const criterion = (id: string, zh: string, en: string): Criterion => ({ id, name: { 'zh-CN': zh, en } });

/** Version 1 of the rubric a new study starts with. */
export const BUILT_IN_RUBRIC: Rubric = {
  dimensions: [
    {
      id: 'D1',
      name: { 'zh-CN': '技术响应速度', en: 'Technical response speed' },
      weight: 0.25,
      criteria: [
        criterion('c11', '工单回复时效', 'Ticket reply time'),
        criterion('c12', '紧急问题升级机制', 'Escalation of urgent problems'),
        criterion('c13', '24 小时内响应率', 'Response rate within 24 hours'),
      ],
    },
    {
      id: 'D2',
      name: { 'zh-CN': '问题解决能力', en: 'Problem resolution' },
      weight: 0.25,
      criteria: [
        criterion('c21', '一次性解决率', 'First-contact resolution'),
        criterion('c22', '技术深度', 'Technical depth'),
        criterion('c23', '方案有效性', 'Effectiveness of solutions'),
      ],
    },
    {
      id: 'D3',
      name: { 'zh-CN': '服务专业程度', en: 'Professionalism' },
      weight: 0.2,
      criteria: [
        criterion('c31', '技术人员资质', 'Qualification of support engineers'),
        criterion('c32', '行业理解', 'Understanding of the industry'),
        criterion('c33', '文档质量', 'Quality of documentation'),
      ],
    },
    {
      id: 'D4',
      name: { 'zh-CN': '服务态度与沟通', en: 'Attitude and communication' },
      weight: 0.15,
      criteria: [
        criterion('c41', '响应语气', 'Tone of replies'),
        criterion('c42', '沟通顺畅度', 'Smoothness of communication'),
        criterion('c43', '问题确认准确性', 'Accuracy in confirming the problem'),
      ],
    },
    {
      id: 'D5',
      name: { 'zh-CN': '主动服务意识', en: 'Proactive service' },
      weight: 0.15,
      criteria: [
        criterion('c51', '主动回访', 'Follow-up on own initiative'),
        criterion('c52', '预警提醒', 'Early warnings'),
        criterion('c53', '最佳实践分享', 'Sharing of best practice'),
      ],
    },
  ],
};
