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
  readonly code: string;
  readonly codeInstead: string;
  readonly codeHint: string;
  readonly passkey: string;
  readonly passkeyFailed: string;
  readonly close: string;
}

export const loginAgainTexts: Catalogue<LoginAgainTexts> = {
  'zh-CN': {
    title: '登录已失效',
    hint: '本页的内容都还在。重新登录后，刚才的操作会自动继续。',
    confirmTitle: '请再确认一次身份',
    confirmHint: '这一步不能撤回，或会给别人权限。您上次确认身份已超过 5 分钟，请再确认一次，操作会自动继续。',
    confirm: '确认并继续',
    cancel: '不做了',
    email: '邮箱',
    password: '密码',
    showPassword: '显示或隐藏密码',
    logIn: '登录并继续',
    leave: '用别的账户登录（会离开本页）',
    code: '验证码或恢复码',
    codeInstead: '或者填验证码',
    codeHint: '密码正确。请输入身份验证器应用里的 6 位数字，或一个恢复码。',
    passkey: '使用通行密钥',
    passkeyFailed: '通行密钥没有成功，或者您取消了。',
    close: '稍后再登录',
  },
  en: {
    title: 'The session has ended',
    hint: 'Everything on this page is still here. What was being done goes on after logging in.',
    confirmTitle: 'Confirm it is you',
    confirmHint:
      'This cannot be taken back, or opens something to somebody else. You last showed who you are more than 5 minutes ago: do so once more, and it goes on by itself.',
    confirm: 'Confirm and go on',
    cancel: 'Do not do it',
    email: 'Email',
    password: 'Password',
    showPassword: 'Show or hide the password',
    logIn: 'Log in and go on',
    leave: 'Log in as somebody else (leaves this page)',
    code: 'Code or recovery code',
    codeInstead: 'Or a code instead',
    codeHint: 'The password is right. Type the six digits from your authenticator app, or a recovery code.',
    passkey: 'Use a passkey',
    passkeyFailed: 'The passkey did not work, or you cancelled.',
    close: 'Log in later',
  },
};
