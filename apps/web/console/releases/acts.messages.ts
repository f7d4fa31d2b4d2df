import type { Catalogue } from '../i18n/locale.js';

interface ActsTexts {
  readonly cancel: string;
  readonly close: string;
  readonly prepareTitle: string;
  readonly prepareHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly askedBy: string;
  readonly changed: string;
  readonly changedHint: string;
  readonly embargo: string;
  readonly embargoHint: (zone: string) => string;
  readonly embargoMoveHint: (zone: string) => string;
  readonly embargoTitle: string;
  readonly embargoNow: (when: string) => string;
  readonly lift: string;
  readonly liftHint: string;
  readonly publishNow: string;
  readonly move: string;
  readonly moved: string;
  readonly lifted: string;
  readonly prepare: string;
  readonly prepared: string;
  readonly approveTitle: (revision: string) => string;
  readonly approveNow: string;
  readonly approveLater: (when: string) => string;
  readonly warnings: string;
  readonly warningReason: (gate: string) => string;
  readonly approve: string;
  readonly approved: string;
  readonly discardTitle: string;
  readonly discardHint: string;
  readonly internalReason: string;
  readonly discard: string;
  readonly discarded: string;
  readonly withdrawTitle: (revision: string) => string;
  readonly withdrawHint: string;
  readonly withdraw: string;
  readonly withdrawn: string;
  readonly repeated: (waves: string) => string;
}

export const actsTexts: Catalogue<ActsTexts> = {
  'zh-CN': {
    cancel: '取消',
    close: '关闭',
    prepareTitle: '准备发布',
    prepareHint: '数据、配置和随机种子现在就会冻结。算好之后由另一位管理员批准。',
    reason: '原因（公开）',
    reasonHint: '为什么要发布，一句话。',
    askedBy: '谁要求的（公开）',
    changed: '改了什么（公开）',
    changedHint: '与上一修订有什么不同。',
    embargo: '禁发至',
    embargoHint: (zone) => `按您的时区（${zone}）。留空表示批准后立即公布；所有厂商同时得到通知。`,
    embargoMoveHint: (zone) => `按您的时区（${zone}）。留空表示立即公布；所有厂商同时得到通知。`,
    embargoTitle: '调整禁发时间',
    embargoNow: (when) => `现在定于 ${when} 对所有人同时公布。没有哪家厂商会更早知道。`,
    lift: '取消禁发',
    liftHint: '立即对所有人公布。公布的内容不可更改，只能再出修订或撤回。',
    publishNow: '立即公布',
    move: '改到这个时间',
    moved: '禁发时间已调整',
    lifted: '已公布',
    prepare: '开始准备',
    prepared: '已开始计算',
    approveTitle: (revision) => `批准 ${revision}`,
    approveNow: '批准后立即对所有人公布。公布的内容不可更改，只能再出修订或撤回。',
    approveLater: (when) => `将于 ${when} 对所有人同时公布。在此之前可以取消。`,
    warnings: '下列提醒要写明为什么仍可公布：',
    warningReason: (gate) => `${gate}：为什么仍可公布`,
    approve: '批准',
    approved: '已批准',
    discardTitle: '不公布这次发布',
    discardHint: '算好的结果留作记录，外面没有人会看到。',
    internalReason: '原因（只有团队看得到）',
    discard: '不公布',
    discarded: '已放弃',
    withdrawTitle: (revision) => `撤回 ${revision}`,
    withdrawHint: '这一修订和它之前的修订都不再提供，读者只看得到原因和日期。撤回后不能恢复，可以再发布新的修订。',
    withdraw: '撤回',
    withdrawn: '已撤回',
    repeated: (waves) => `这些后来的期次在趋势里引用了它的数字，请各出一次修订：${waves}`,
  },
  en: {
    cancel: 'Cancel',
    close: 'Close',
    prepareTitle: 'Prepare a release',
    prepareHint: 'Data, settings and the random seed are frozen now. Another administrator approves the result.',
    reason: 'Why (public)',
    reasonHint: 'Why there is a release, in a sentence.',
    askedBy: 'Who asked for it (public)',
    changed: 'What changed (public)',
    changedHint: 'What is different from the revision before.',
    embargo: 'Embargo until',
    embargoHint: (zone) =>
      `By your clock (${zone}). Empty: public when it is approved. All vendors are told at the same instant.`,
    embargoMoveHint: (zone) => `By your clock (${zone}). Empty: public now. All vendors are told at the same instant.`,
    embargoTitle: 'Move the embargo',
    embargoNow: (when) => `It becomes public for everybody at ${when}. No vendor learns of it before another.`,
    lift: 'Lift the embargo',
    liftHint: 'It becomes public for everybody at once. What is public never changes; it can be revised or withdrawn.',
    publishNow: 'Make it public now',
    move: 'Move it',
    moved: 'The embargo was moved',
    lifted: 'It is public',
    prepare: 'Prepare',
    prepared: 'It is being computed',
    approveTitle: (revision) => `Approve ${revision}`,
    approveNow:
      'It becomes public for everybody at once. What is public never changes; it can be revised or withdrawn.',
    approveLater: (when) => `It becomes public for everybody at ${when}. Until then it can be called off.`,
    warnings: 'These warnings need a reason why it may be published all the same:',
    warningReason: (gate) => `${gate}: why it may be published`,
    approve: 'Approve',
    approved: 'Approved',
    discardTitle: 'Do not publish this release',
    discardHint: 'What was computed is kept on record, and nobody outside will see it.',
    internalReason: 'Why (for the team alone)',
    discard: 'Do not publish',
    discarded: 'Discarded',
    withdrawTitle: (revision) => `Withdraw ${revision}`,
    withdrawHint:
      'This revision and those before it are no longer served; readers see why and when. It cannot be undone; a further revision can be published.',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn',
    repeated: (waves) => `Later waves show its numbers in their trend; give each a revision: ${waves}`,
  },
};
