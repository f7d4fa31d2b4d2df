import type { Expectation } from '#questionnaire/core/design';
import type { Catalogue } from '../../i18n/locale.js';

interface ScenarioTexts {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly noneHint: string;
  readonly record: string;
  readonly recordHint: string;
  readonly passed: string;
  readonly failed: string;
  readonly passing: (passed: number, all: number) => string;
  readonly cannotRun: string;
  readonly name: string;
  readonly screens: (count: number) => string;
  readonly answers: string;
  readonly expectations: string;
  readonly addExpectation: string;
  readonly remove: string;
  readonly removeExpectation: string;
  readonly replay: string;
  readonly acceptNow: string;
  readonly kinds: Readonly<Record<Expectation['kind'], string>>;
  readonly kind: string;
  readonly question: string;
  readonly of: string;
  readonly overall: string;
  readonly from: string;
  readonly to: string;
  readonly removed: (name: string) => string;
  readonly open: string;
}

export const scenarioTexts: Catalogue<ScenarioTexts> = {
  'zh-CN': {
    title: '走查用例',
    hint: '记录下来的答题过程。草稿一改就重跑，发布前必须全部通过。',
    none: '还没有走查用例',
    noneHint: '在预览里答到最后，再点“记为走查用例”。以后每次修改都会自动重走一遍。',
    record: '去预览里记录',
    recordHint: '在预览里答到最后',
    passed: '通过',
    failed: '未通过',
    passing: (passed, all) => `${passed}/${all} 通过`,
    cannotRun: '草稿还有结构错误，暂时无法走查',
    name: '名称',
    screens: (count) => `${count} 屏`,
    answers: '回答',
    expectations: '应当',
    addExpectation: '加一条',
    remove: '删除用例',
    removeExpectation: '去掉这一条',
    replay: '在预览中重放',
    acceptNow: '以现在的结果为准',
    kinds: {
      asked: '问到',
      'not-asked': '不问',
      ends: '答完',
      score: '得分在',
      'no-score': '没有得分',
    },
    kind: '种类',
    question: '题目',
    of: '维度',
    overall: '总分',
    from: '最低',
    to: '最高',
    removed: (name) => `已删除用例“${name}”`,
    open: '查看回答与期望',
  },
  en: {
    title: 'Scenarios',
    hint: 'Recorded walks. They run again with every change, and all must pass before publishing.',
    none: 'No scenarios yet',
    noneHint: 'Answer to the end in the preview, then record it. From then on every change walks it again.',
    record: 'Record one in the preview',
    recordHint: 'Answer to the end in the preview',
    passed: 'passes',
    failed: 'fails',
    passing: (passed, all) => `${passed} of ${all} pass`,
    cannotRun: 'The draft has errors of structure; scenarios cannot run yet',
    name: 'Name',
    screens: (count) => (count === 1 ? '1 screen' : `${count} screens`),
    answers: 'Answers',
    expectations: 'Expected',
    addExpectation: 'Add one',
    remove: 'Delete the scenario',
    removeExpectation: 'Remove this one',
    replay: 'Replay in the preview',
    acceptNow: 'Expect what comes of it now',
    kinds: {
      asked: 'asks',
      'not-asked': 'does not ask',
      ends: 'ends',
      score: 'scores within',
      'no-score': 'has no score',
    },
    kind: 'Kind',
    question: 'Question',
    of: 'Dimension',
    overall: 'Overall',
    from: 'From',
    to: 'To',
    removed: (name) => `Deleted the scenario “${name}”`,
    open: 'Answers and expectations',
  },
};
