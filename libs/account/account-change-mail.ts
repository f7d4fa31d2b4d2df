import type { AccountChange, LoginPlace } from './account-notice.js';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const WHAT: Readonly<Record<AccountChange, Words>> = {
  password: { zh: '密码已更改', en: 'The password was changed' },
  'app-added': { zh: '已设置身份验证器应用', en: 'An authenticator app was set up' },
  'app-removed': { zh: '已移除身份验证器应用', en: 'The authenticator app was removed' },
  'passkey-added': { zh: '已添加通行密钥', en: 'A passkey was added' },
  'passkey-removed': { zh: '已移除通行密钥', en: 'A passkey was removed' },
  'codes-made': { zh: '已生成新的恢复码，旧的不再有效', en: 'New recovery codes were made; those before work no more' },
  'code-used': { zh: '有人用恢复码登录', en: 'A recovery code was used' },
  'factors-reset': {
    zh: '第二重验证已被管理员重置，所有登录都已结束',
    en: 'The second factor was reset by an administrator, and every session has ended',
  },
  'new-device': { zh: '有人在新的设备上登录', en: 'There was a login from a new device' },
  'codes-guessed': {
    zh: '有人通过了第一步验证，但连续五次输错了验证码',
    en: 'Somebody passed the first step of a login and then typed five wrong codes',
  },
  'sign-on-linked': { zh: '已关联单点登录身份', en: 'An identity of single sign-on was linked' },
  'sign-on-unlinked': {
    zh: '已解除单点登录身份，所有登录都已结束',
    en: 'The identity of single sign-on was taken away, and every session has ended',
  },
};

export interface EnteredPlace extends LoginPlace {
  /** The moment, in UTC, to the minute. */
  readonly at: string;
}

const placeLines = ({ device, network, at }: EnteredPlace): readonly string[] => [
  `设备：${device || '未知'}；网络：${network}；时间：${at}（UTC）`,
  `Device: ${device || 'unknown'}; network: ${network}; time: ${at} (UTC)`,
];

/** The words of a mail about a change of an account, in both languages. */
export function accountChangeWords(what: AccountChange, email: string, page: string, place?: EnteredPlace) {
  const { zh, en } = WHAT[what];
  return {
    subject: `${zh} · ${en}`,
    paragraphs: [
      `账号 ${email}：${zh}。如果是您本人，不用理会。`,
      `The account ${email}: ${en.charAt(0).toLowerCase()}${en.slice(1)}. If it was you, there is nothing to do.`,
      ...(place ? placeLines(place) : []),
      '如果不是您本人，请立即重设密码，结束其他登录，并告诉管理员：',
      'If it was not you, choose another password at once, end all other sessions and tell your administrator:',
      page,
    ],
  };
}
