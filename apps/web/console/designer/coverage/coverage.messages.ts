import type { Catalogue } from '../../i18n/locale.js';

interface CoverageTexts {
  readonly title: (covered: number, all: number) => string;
  readonly hint: string;
  readonly criterion: string;
  readonly items: string;
  readonly type: string;
  readonly scale: string;
  readonly share: string;
  readonly missing: (share: string) => string;
  readonly mapHere: string;
  readonly addQuestion: string;
  readonly twice: string;
  readonly strange: string;
  readonly measures: string;
  readonly measuresHint: string;
  readonly notMeasured: string;
  readonly noRubric: string;
  readonly noRubricHint: string;
  readonly points: (low: string, high: string, count: number) => string;
  readonly unmap: string;
  readonly notYet: string;
  readonly notYetHint: string;
}

export const coverageTexts: Catalogue<CoverageTexts> = {
  'zh-CN': {
    title: (covered, all) => `${all} 个指标中，${covered} 个有题目`,
    hint: '有权重而没有题目的指标无法计算，会阻止发布。',
    criterion: '指标',
    items: '题目',
    type: '题型',
    scale: '分值',
    share: '占总分',
    missing: (share) => `没有题目：${share} 的权重无法计算`,
    mapHere: '选一道题对应…',
    addQuestion: '新增一道题',
    twice: '两题取平均',
    strange: '对应到了指标体系中没有的指标',
    measures: '方法还会用到',
    measuresHint: '不计入指标，但用于分析：甄别、总体评价、分段等。',
    notMeasured: '没有',
    noRubric: '草稿还没有选定指标体系',
    noRubricHint: '先在研究中建立指标体系，再回来把题目对应上去。',
    points: (low, high, count) => `${low}–${high}（${count} 档）`,
    unmap: '取消对应',
    notYet: '现在还看不出覆盖情况',
    notYetHint: '先修正检查中列出的结构错误。',
  },
  en: {
    title: (covered, all) => `${covered} of ${all} criteria have questions`,
    hint: 'A criterion with weight but without questions cannot be computed and stands against publishing.',
    criterion: 'Criterion',
    items: 'Questions',
    type: 'Type',
    scale: 'Points',
    share: 'Share of the score',
    missing: (share) => `No question: a weight of ${share} cannot be computed`,
    mapHere: 'Map a question …',
    addQuestion: 'Add a question',
    twice: 'the two are averaged',
    strange: 'Mapped to criteria that the rubric does not have',
    measures: 'What else the method uses',
    measuresHint: 'Not part of the criteria, but of the analysis: screening, overall rating, segments.',
    notMeasured: 'not asked',
    noRubric: 'No rubric is chosen for this draft',
    noRubricHint: 'Make one in the study, then come back and map the questions.',
    points: (low, high, count) => `${low}–${high} (${count} steps)`,
    unmap: 'Remove the mapping',
    notYet: 'Coverage cannot be seen yet',
    notYetHint: 'Mend the errors of structure that the checks list first.',
  },
};
