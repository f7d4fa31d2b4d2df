import type { Catalogue } from '../../i18n/locale.js';

interface LintTexts {
  readonly checks: string;
  readonly checking: string;
  readonly allGood: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly fix: string;
  readonly goThere: string;
  readonly fixed: string;
  readonly undo: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly show: string;
  readonly hide: string;
  readonly more: (count: number) => string;
}

export const lintTexts: Catalogue<LintTexts> = {
  'zh-CN': {
    checks: '检查',
    checking: '正在检查…',
    allGood: '没有问题',
    errors: (count) => `${count} 个错误`,
    warnings: (count) => `${count} 个提醒`,
    fix: '修正',
    goThere: '去看',
    fixed: '已修正',
    undo: '撤销',
    severity: { error: '错误', warning: '提醒', info: '提示' },
    show: '展开检查结果',
    hide: '收起检查结果',
    more: (count) => `还有 ${count} 条`,
  },
  en: {
    checks: 'Checks',
    checking: 'Checking …',
    allGood: 'Nothing to mend',
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    fix: 'Fix',
    goThere: 'Go there',
    fixed: 'Fixed',
    undo: 'Undo',
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    show: 'Show what the checks found',
    hide: 'Hide what the checks found',
    more: (count) => `${count} more`,
  },
};
