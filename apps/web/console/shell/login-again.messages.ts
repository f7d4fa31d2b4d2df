import type { Catalogue } from '../i18n/locale.js';

interface LoginAgainTexts {
  readonly title: string;
  readonly hint: string;
  readonly confirmTitle: string;
  readonly confirmHint: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly email: string;
  readonly password: string;
  readonly showPassword: string;
  readonly logIn: string;
  readonly leave: string;
  readonly close: string;
}

export const loginAgainTexts: Catalogue<LoginAgainTexts> = {
  'zh-CN': {
    title: '登录已失效',
    hint: '本页的内容都还在。重新登录后，刚才的操作会自动继续。',
    confirmTitle: '请再输入一次密码',
    confirmHint: '这一步不能撤回，或会给别人权限。您登录已超过 10 分钟，请再输入一次密码，操作会自动继续。',
    confirm: '确认并继续',
    cancel: '不做了',
    email: '邮箱',
    password: '密码',
    showPassword: '显示或隐藏密码',
    logIn: '登录并继续',
    leave: '用别的账户登录（会离开本页）',
    close: '稍后再登录',
  },
  en: {
    title: 'The session has ended',
    hint: 'Everything on this page is still here. What was being done goes on after logging in.',
    confirmTitle: 'Your password once more',
    confirmHint:
      'This cannot be taken back, or opens something to somebody else. You logged in more than 10 minutes ago: give your password, and it goes on by itself.',
    confirm: 'Confirm and go on',
    cancel: 'Do not do it',
    email: 'Email',
    password: 'Password',
    showPassword: 'Show or hide the password',
    logIn: 'Log in and go on',
    leave: 'Log in as somebody else (leaves this page)',
    close: 'Log in later',
  },
};
