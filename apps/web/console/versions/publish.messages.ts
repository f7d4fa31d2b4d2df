import type { Catalogue } from '../i18n/locale.js';
import type { GateId } from './gate-of.js';

interface PublishTexts {
  readonly title: (number: number) => string;
  readonly gate: string;
  readonly gates: Readonly<Record<GateId, string>>;
  readonly passed: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly goTo: string;
  readonly more: (count: number) => string;
  readonly changes: (number: number) => string;
  readonly firstVersion: string;
  readonly noChanges: string;
  readonly note: string;
  readonly noteHint: string;
  readonly bridges: string;
  readonly bridgesHint: string;
  readonly consequences: string;
  readonly immutable: string;
  readonly invitations: (latest: number) => string;
  readonly firstInvitations: string;
  readonly publish: (number: number) => string;
  readonly cancel: string;
  readonly close: string;
  readonly blocked: (count: number) => string;
  readonly checking: string;
  readonly notSaved: string;
  readonly refused: string;
  readonly moved: string;
  readonly done: (number: number) => string;
  readonly doneHint: string;
  readonly next: string;
  readonly read: string;
  readonly toStudy: string;
}

export const publishTexts: Catalogue<PublishTexts> = {
  'zh-CN': {
    title: (number) => `发布 v${number}`,
    gate: '发布前的检查',
    gates: {
      content: '内容与逻辑没有错误',
      translations: '受访者看得到的文字两种语言齐全',
      coverage: '每个有权重的指标都有题目计分',
      scenarios: '走查用例全部通过',
      time: '作答时间合适',
    },
    passed: '通过',
    errors: (count) => `${count} 处错误`,
    warnings: (count) => `${count} 处提醒`,
    goTo: '去修改',
    more: (count) => `另有 ${count} 处`,
    changes: (number) => `与 v${number} 相比`,
    firstVersion: '这是第一个版本，趋势序列从这里开始。',
    noChanges: '内容与上一个版本相同。',
    note: '版本说明',
    noteHint: '给同事看：改了什么、为什么改。发布后不能再改。',
    bridges: '衔接说明',
    bridgesHint:
      '下面的改动若没有改变含义，写一句理由，就不算中断趋势；理由随版本公开。含义变了就留空，另起一条趋势线。',
    consequences: '发布之后',
    immutable: '这个版本永远不再改变；要改就改草稿，再发布下一个版本。',
    invitations: (latest) => `已发出的邀请继续用原来的版本（最新是 v${latest}）；新的投放可以选用这一版。`,
    firstInvitations: '新的投放可以选用这一版；受访者要等投放开始才会看到。',
    publish: (number) => `发布 v${number}`,
    cancel: '取消',
    close: '关闭',
    blocked: (count) => `还有 ${count} 处错误，改好之后才能发布。`,
    checking: '正在检查…',
    notSaved: '草稿还没有保存好，没有发布。请先处理页面上方的保存状态。',
    refused: '没有发布',
    moved: '别人刚保存过这份草稿，没有发布。请关闭后查看新的内容。',
    done: (number) => `v${number} 已发布`,
    doneHint: '受访者还看不到：要在研究里把它用于投放。',
    next: '下一步',
    read: '阅读这个版本',
    toStudy: '去研究里安排投放',
  },
  en: {
    title: (number) => `Publish v${number}`,
    gate: 'Before it can be published',
    gates: {
      content: 'No faults in content and logic',
      translations: 'All that respondents see is there in both languages',
      coverage: 'Every criterion with weight is scored by a question',
      scenarios: 'All recorded walks pass',
      time: 'The time to answer is reasonable',
    },
    passed: 'passed',
    errors: (count) => (count === 1 ? '1 fault' : `${count} faults`),
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    goTo: 'Go there',
    more: (count) => `and ${count} more`,
    changes: (number) => `Compared with v${number}`,
    firstVersion: 'This is the first version; a trend series begins here.',
    noChanges: 'The content is that of the latest version.',
    note: 'Note',
    noteHint: 'For colleagues: what changed, and why. It cannot be changed later.',
    bridges: 'Bridge notes',
    bridgesHint:
      'Where one of these leaves the meaning as it was, say why: it then does not break the trend, and the reason is published with the version. Where the meaning is another, leave it empty; a new trend line begins.',
    consequences: 'What this means',
    immutable: 'This version never changes again. Later changes go into the draft and the next version.',
    invitations: (latest) =>
      `Invitations that are out keep their version (the latest is v${latest}); new campaigns may use this one.`,
    firstInvitations: 'New campaigns may use it; respondents see nothing before a campaign starts.',
    publish: (number) => `Publish v${number}`,
    cancel: 'Cancel',
    close: 'Close',
    blocked: (count) => (count === 1 ? '1 fault has to be mended first.' : `${count} faults have to be mended first.`),
    checking: 'Checking …',
    notSaved: 'The draft is not saved yet, so nothing was published. See the save status at the top of the page first.',
    refused: 'Nothing was published',
    moved: 'Somebody saved this draft in the meantime. Nothing was published; close this and look at the newer draft.',
    done: (number) => `v${number} is published`,
    doneHint: 'Respondents do not see it yet: a campaign of the study has to use it.',
    next: 'Next',
    read: 'Read this version',
    toStudy: 'Plan a campaign in the study',
  },
};
