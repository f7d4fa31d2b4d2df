import type { Catalogue } from '../i18n/locale.js';

interface JsonTexts {
  readonly title: string;
  readonly hint: string;
  readonly editor: string;
  readonly same: string;
  readonly unapplied: string;
  readonly broken: string;
  readonly brokenAt: (line: number, column: number) => string;
  readonly notADraft: string;
  readonly errors: (count: number) => string;
  readonly apply: string;
  readonly discard: string;
  readonly applied: string;
  readonly discarded: string;
  readonly undo: string;
  readonly cannotApply: string;
  readonly movedOn: string;
  readonly restored: string;
  readonly readOnly: string;
  readonly property: string;
  readonly phrases: Readonly<Record<string, string>>;
}

export const jsonTexts: Catalogue<JsonTexts> = {
  'zh-CN': {
    title: 'JSON',
    hint: '整份草稿的 SurveyJS JSON。Ctrl+空格 补全，Ctrl+Enter 应用，改动应用之后才会保存。',
    editor: '草稿的 JSON',
    same: '与草稿一致',
    unapplied: '有没应用的改动，草稿还是原来的样子。',
    broken: 'JSON 写法有误，改好之后才能应用。',
    brokenAt: (line, column) => `第 ${line} 行第 ${column} 列附近`,
    notADraft: '这不是一份问卷：缺少页、题型或名称，改好之后才能应用。',
    errors: (count) => `应用后有 ${count} 处错误要处理，不妨碍应用。`,
    apply: '应用到草稿',
    discard: '放弃改动',
    applied: 'JSON 已应用到草稿',
    discarded: '已放弃 JSON 的改动',
    undo: '撤销',
    cannotApply: '还不能应用',
    movedOn: '开始改 JSON 之后，草稿在别处改过了。应用会覆盖那些改动，放弃则显示现在的草稿。',
    restored: '恢复了上次离开时没应用的改动。',
    readOnly: '只读：现在不能改这份草稿。',
    property: '属性',
    phrases: {
      'No diagnostics': '没有问题',
      Diagnostics: '问题',
      close: '关闭',
      'Fold line': '折叠',
      'Unfold line': '展开',
      'folded code': '已折叠',
      unfold: '展开',
      Completions: '补全',
    },
  },
  en: {
    title: 'JSON',
    hint: 'The whole draft as SurveyJS JSON. Ctrl+Space completes, Ctrl+Enter applies; changes are saved once they are applied.',
    editor: 'The draft as JSON',
    same: 'As in the draft',
    unapplied: 'Changes are not applied yet; the draft is as it was.',
    broken: 'This is not JSON yet. It can be applied once it is.',
    brokenAt: (line, column) => `near line ${line}, column ${column}`,
    notADraft: 'This is no questionnaire: pages, types or names are missing. It can be applied once they are there.',
    errors: (count) => (count === 1 ? '1 fault to mend after applying.' : `${count} faults to mend after applying.`),
    apply: 'Apply to the draft',
    discard: 'Discard changes',
    applied: 'The JSON is applied to the draft',
    discarded: 'Changes of the JSON are discarded',
    undo: 'Undo',
    cannotApply: 'Cannot be applied yet',
    movedOn:
      'The draft has changed elsewhere since. Applying overwrites those changes; discarding shows the draft as it is now.',
    restored: 'What was not applied the last time is here again.',
    readOnly: 'Read only: this draft cannot be changed at the moment.',
    property: 'property',
    phrases: {},
  },
};
