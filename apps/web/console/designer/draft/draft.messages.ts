import type { Catalogue } from '../../i18n/locale.js';

interface DraftTexts {
  readonly updatedBy: (who: string) => string;
  readonly saved: string;
  readonly saving: string;
  readonly unsaved: string;
  readonly offline: string;
  readonly conflict: string;
  readonly refused: string;
  readonly lockedBy: (who: string) => string;
  readonly readOnly: string;
  readonly takeOver: string;
  readonly takeOverHint: (who: string) => string;
  readonly cancel: string;
  readonly leftBehind: string;
  readonly leftBehindHint: string;
  readonly bringBack: string;
  readonly discard: string;
  readonly conflictTitle: (who: string) => string;
  readonly conflictHint: string;
  readonly mine: string;
  readonly theirs: string;
  readonly nothingChanged: string;
  readonly changedBoth: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly merge: string;
  readonly mergeHint: string;
  readonly cannotMergeOrder: string;
  readonly somebody: string;
  readonly added: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly changed: (name: string, what: string) => string;
  readonly moved: string;
  readonly survey: string;
  readonly rubric: string;
  readonly scenarios: string;
}

export const draftTexts: Catalogue<DraftTexts> = {
  'zh-CN': {
    updatedBy: (who) => `${who} 保存了新内容，已更新到本页`,
    saved: '已保存',
    saving: '正在保存…',
    unsaved: '有未保存的修改',
    offline: '连不上服务器：已存在本机，恢复后自动保存',
    conflict: '别人也改了草稿',
    refused: '没有保存',
    lockedBy: (who) => `${who} 正在编辑，这里只能查看`,
    readOnly: '您的角色只能查看草稿',
    takeOver: '接手编辑',
    takeOverHint: (who) => `${who} 未保存的修改不会丢：对方保存时会看到两边的差异。`,
    cancel: '取消',
    leftBehind: '找到上次没有保存的修改',
    leftBehindHint: '上次离开时，有些修改没有送到服务器。它们还在这台电脑上。',
    bringBack: '恢复这些修改',
    discard: '丢弃',
    conflictTitle: (who) => `${who} 刚刚也保存了这份草稿`,
    conflictHint: '两边的修改都还在。请选择怎样继续，什么都不会悄悄丢失。',
    mine: '我的修改',
    theirs: '对方的修改',
    nothingChanged: '没有修改',
    changedBoth: '两边都改了，请逐题选择',
    keepMine: '保留我的，作为新版草稿',
    takeTheirs: '采用对方的',
    merge: '合并两边',
    mergeHint: '没有碰到同一题的修改会自动合在一起。',
    cannotMergeOrder: '两边都调整了题目顺序，无法自动合并。',
    somebody: '另一个人',
    added: (name) => `新增 ${name}`,
    removed: (name) => `删除 ${name}`,
    changed: (name, what) => `${name}：${what}`,
    moved: '题目的顺序或所在的页',
    survey: '问卷',
    rubric: '指标体系',
    scenarios: '走查用例',
  },
  en: {
    updatedBy: (who) => `${who} saved something new; this page shows it`,
    saved: 'Saved',
    saving: 'Saving …',
    unsaved: 'Changes not saved yet',
    offline: 'The server does not answer: kept on this machine, will be saved later',
    conflict: 'Somebody else changed the draft, too',
    refused: 'Not saved',
    lockedBy: (who) => `${who} is editing; here you can only look`,
    readOnly: 'Your role may only look at the draft',
    takeOver: 'Take over',
    takeOverHint: (who) => `What ${who} has not saved is not lost: they will see both sides when they save.`,
    cancel: 'Cancel',
    leftBehind: 'Changes from last time that were not saved',
    leftBehindHint: 'When you left, some changes had not reached the server. They are still on this machine.',
    bringBack: 'Bring them back',
    discard: 'Discard',
    conflictTitle: (who) => `${who} has just saved this draft, too`,
    conflictHint: 'Both sides are still here. Choose how to go on; nothing is lost silently.',
    mine: 'My changes',
    theirs: 'Their changes',
    nothingChanged: 'No changes',
    changedBoth: 'Changed on both sides: choose one by one',
    keepMine: 'Keep mine as the new revision',
    takeTheirs: 'Take theirs',
    merge: 'Merge both',
    mergeHint: 'Changes that do not touch the same question are put together.',
    cannotMergeOrder: 'Both sides changed the order of questions; that cannot be merged by itself.',
    somebody: 'Somebody else',
    added: (name) => `Added ${name}`,
    removed: (name) => `Removed ${name}`,
    changed: (name, what) => `${name}: ${what}`,
    moved: 'Order of questions or their page',
    survey: 'Questionnaire',
    rubric: 'Rubric',
    scenarios: 'Scenarios',
  },
};
