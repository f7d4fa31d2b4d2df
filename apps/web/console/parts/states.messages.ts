import type { Catalogue } from '../i18n/locale.js';

interface StateTexts {
  readonly loading: string;
  readonly retry: string;
  readonly offline: string;
  readonly noPermission: string;
  readonly noPermissionHint: string;
  readonly notFound: string;
  readonly failed: string;
  readonly toStart: string;
}

export const stateTexts: Catalogue<StateTexts> = {
  'zh-CN': {
    loading: '正在载入…',
    retry: '再试一次',
    offline: '连不上服务器。您看到的内容可能不是最新的，未保存的修改仍在本页。',
    noPermission: '您的角色不能查看这一页',
    noPermissionHint: '需要权限时，请联系管理员。',
    notFound: '没有找到这一页',
    failed: '出了问题',
    toStart: '回到首页',
  },
  en: {
    loading: 'Loading …',
    retry: 'Try again',
    offline: 'The server does not answer. What you see may be out of date; unsaved changes are still on this page.',
    noPermission: 'Your role may not see this page',
    noPermissionHint: 'Ask an administrator if you need it.',
    notFound: 'There is no such page',
    failed: 'Something went wrong',
    toStart: 'To the start page',
  },
};
