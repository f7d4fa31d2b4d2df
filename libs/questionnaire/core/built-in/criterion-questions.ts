import {
  both,
  DONT_KNOW,
  fivePoints,
  FREQUENCY,
  NOT_APPLICABLE,
  QUALITY,
  SHARE,
  TICKET_REPLY,
  URGENT_REPLY,
} from './answer-scales.js';
import type { SelectDefinition, Text } from '../definition/definition.js';

/** One question for a criterion of the built-in rubric, named like it. */
function criterion(
  id: string,
  title: Text,
  choices: SelectDefinition['choices'],
  description?: Text,
): SelectDefinition {
  return {
    type: 'radiogroup',
    name: id,
    title,
    ...(description && { description }),
    criterion: id,
    role: 'score',
    ...(choices && { choices }),
  };
}

export const SPEED_QUESTIONS: readonly SelectDefinition[] = [
  criterion(
    'c11',
    both(
      '提交普通工单后，{vendor} 通常多久给出有实质内容的回复？',
      'After you open an ordinary ticket, how soon does {vendor} usually send a reply with real content?',
    ),
    fivePoints(TICKET_REPLY, NOT_APPLICABLE),
    both('自动回执和“已收到”不算。', 'Automatic receipts do not count.'),
  ),
  criterion(
    'c12',
    both(
      '线上出现紧急问题时，{vendor} 多久能让合适的工程师介入？',
      'When something urgent breaks in production, how soon does {vendor} get the right engineer involved?',
    ),
    fivePoints(URGENT_REPLY, NOT_APPLICABLE),
  ),
  criterion(
    'c13',
    both(
      '您的问题有多少能在 24 小时内得到 {vendor} 的回应？',
      'How many of your questions does {vendor} respond to within 24 hours?',
    ),
    fivePoints(SHARE, NOT_APPLICABLE, DONT_KNOW),
    both('周末和节假日也算在内。', 'Weekends and holidays included.'),
  ),
];

export const RESOLUTION_QUESTIONS: readonly SelectDefinition[] = [
  criterion(
    'c21',
    both(
      '有多少问题一次就能解决，不需要再次联系 {vendor}？',
      'How many problems are solved at the first contact, without going back to {vendor}?',
    ),
    fivePoints(SHARE, NOT_APPLICABLE),
  ),
  criterion(
    'c22',
    both(
      '遇到复杂的技术问题时，{vendor} 的分析够深入吗？',
      'When a problem is technically difficult, how deep does the analysis by {vendor} go?',
    ),
    fivePoints(
      [
        ['能找到根本原因', 'Finds the root cause'],
        ['分析比较深入', 'Goes fairly deep'],
        ['一般', 'Moderate'],
        ['比较表面', 'Stays on the surface'],
        ['基本没有分析', 'Hardly any analysis'],
      ],
      NOT_APPLICABLE,
    ),
  ),
  criterion(
    'c23',
    both('{vendor} 给出的方案实际效果如何？', 'How well do the solutions from {vendor} work in practice?'),
    fivePoints(
      [
        ['问题彻底解决', 'The problem is gone for good'],
        ['基本解决', 'Mostly solved'],
        ['部分解决', 'Partly solved'],
        ['效果不大', 'Little effect'],
        ['没有效果', 'No effect'],
      ],
      NOT_APPLICABLE,
    ),
  ),
];

export const PROFESSIONAL_QUESTIONS: readonly SelectDefinition[] = [
  criterion(
    'c31',
    both(
      '与您对接的 {vendor} 技术人员，专业水平如何？',
      'How well qualified are the technical people at {vendor} whom you deal with?',
    ),
    fivePoints(QUALITY, NOT_APPLICABLE, DONT_KNOW),
  ),
  criterion(
    'c32',
    both(
      '{vendor} 对您所在行业和业务场景的理解如何？',
      'How well does {vendor} understand your industry and your use case?',
    ),
    fivePoints(QUALITY, NOT_APPLICABLE),
  ),
  criterion(
    'c33',
    both('{vendor} 的文档和示例代码质量如何？', 'How good are the documentation and sample code of {vendor}?'),
    fivePoints(QUALITY, NOT_APPLICABLE),
    both('是否准确、完整、与最新版本一致。', 'Correct, complete and up to date with the current version.'),
  ),
];

export const ATTITUDE_QUESTIONS: readonly SelectDefinition[] = [
  criterion(
    'c41',
    both('{vendor} 回复您时，语气和态度如何？', 'How are the tone and attitude of {vendor} when they reply to you?'),
    fivePoints(QUALITY, NOT_APPLICABLE),
  ),
  criterion(
    'c42',
    both('与 {vendor} 沟通顺畅吗？', 'How smoothly does communication with {vendor} go?'),
    fivePoints(
      [
        ['非常顺畅', 'Very smoothly'],
        ['比较顺畅', 'Smoothly'],
        ['一般', 'Moderately'],
        ['不太顺畅', 'With some friction'],
        ['很不顺畅', 'With a lot of friction'],
      ],
      NOT_APPLICABLE,
    ),
    both('例如换人后是否要从头解释。', 'For example, whether you start over when the contact changes.'),
  ),
  criterion(
    'c43',
    both(
      '{vendor} 在动手之前，能否准确弄清您的问题？',
      'Before acting, how often does {vendor} get your problem right?',
    ),
    fivePoints(FREQUENCY, NOT_APPLICABLE),
  ),
];

export const PROACTIVE_QUESTIONS: readonly SelectDefinition[] = [
  criterion(
    'c51',
    both('问题解决后，{vendor} 会主动回访吗？', 'After a problem is solved, does {vendor} follow up on its own?'),
    fivePoints(FREQUENCY, NOT_APPLICABLE),
  ),
  criterion(
    'c52',
    both(
      '可能影响您的故障、变更或弃用，{vendor} 会提前提醒吗？',
      'Does {vendor} warn you in time about incidents, changes or deprecations that may affect you?',
    ),
    fivePoints(FREQUENCY, NOT_APPLICABLE),
  ),
  criterion(
    'c53',
    both(
      '{vendor} 会主动分享适合您的最佳实践吗？',
      'Does {vendor} share best practice that fits your case without being asked?',
    ),
    fivePoints(FREQUENCY, NOT_APPLICABLE),
  ),
];
