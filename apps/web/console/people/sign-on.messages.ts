import type { Catalogue } from '../i18n/locale.js';

interface SignOnTexts {
  readonly title: string;
  readonly hint: (label: string) => string;
  readonly subject: string;
  readonly approve: string;
  readonly approveOne: (name: string) => string;
  readonly refuse: string;
  readonly refuseOne: (name: string) => string;
  readonly refuseAsk: (name: string) => string;
  readonly refuseHint: string;
  readonly cancel: string;
  readonly approved: (name: string) => string;
  readonly refused: string;
  readonly notDone: string;
}

export const signOnTexts: Catalogue<SignOnTexts> = {
  'zh-CN': {
    title: '等待确认的登录',
    hint: (label) => `他们第一次用 ${label} 登录，邮箱与下面的账号相同。确认前，请核实是不是本人。`,
    subject: '登录服务中的标识',
    approve: '确认',
    approveOne: (name) => `确认 ${name}`,
    refuse: '拒绝',
    refuseOne: (name) => `拒绝 ${name}`,
    refuseAsk: (name) => `拒绝 ${name} 的登录？`,
    refuseHint: '这个标识以后不会再出现在这里。账号本身不受影响。',
    cancel: '取消',
    approved: (name) => `${name} 现在可以登录了`,
    refused: '已拒绝',
    notDone: '没有完成',
  },
  en: {
    title: 'Logins that wait for you',
    hint: (label) =>
      `They logged in with ${label} for the first time and have the address of the account below. Make sure that it is really them.`,
    subject: 'Known there as',
    approve: 'Agree',
    approveOne: (name) => `Agree to ${name}`,
    refuse: 'Refuse',
    refuseOne: (name) => `Refuse ${name}`,
    refuseAsk: (name) => `Refuse the login of ${name}?`,
    refuseHint: 'This identity is not shown here again. The account itself stays as it is.',
    cancel: 'Cancel',
    approved: (name) => `${name} can log in now`,
    refused: 'Refused',
    notDone: 'Not done',
  },
};
