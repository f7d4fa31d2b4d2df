import type { Catalogue } from '../i18n/locale.js';

interface StateTexts {
  readonly loading: string;
  readonly retry: string;
  readonly noPermission: string;
  readonly noPermissionHint: string;
  readonly notFound: string;
  readonly notFoundHint: string;
  readonly failed: string;
  readonly reference: string;
  readonly reload: string;
  readonly updated: string;
  readonly updatedHint: string;
}

export const stateTexts: Catalogue<StateTexts> = {
  'zh-CN': {
    loading: '正在载入…',
    retry: '再试一次',
    noPermission: '当前角色不能查看这一页',
    noPermissionHint: '需要权限时，请联系管理员。',
    notFound: '没有找到这一页',
    notFoundHint: '地址可能有误，或者内容已被删除。按 ⌘K（Ctrl+K）可以查找。',
    failed: '出了问题',
    reference: '报告问题时请附上编号：',
    reload: '刷新页面',
    updated: '这一部分没有载入',
    updatedHint: 'Fairmark 可能刚更新过，或网络中断。刷新后继续。',
  },
  en: {
    loading: 'Loading …',
    retry: 'Try again',
    noPermission: 'Your role does not open this page',
    noPermissionHint: 'Ask an administrator if you need it.',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be wrong, or the content was removed. Press Ctrl+K (⌘K) to look for it.',
    failed: 'Something went wrong',
    reference: 'Quote this number when reporting it:',
    reload: 'Reload the page',
    updated: 'This part did not load',
    updatedHint: 'Fairmark may have been updated, or the connection broke. Reload to go on.',
  },
};
