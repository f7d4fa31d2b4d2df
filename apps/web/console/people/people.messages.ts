import type { StaffRole } from '../api/session-type.js';
import type { Catalogue } from '../i18n/locale.js';
import type { Person } from './people-requests.js';

interface RoleTexts {
  readonly name: string;
  readonly hint: string;
}

interface PeopleTexts {
  readonly title: string;
  readonly hint: string;
  readonly invite: string;
  readonly person: string;
  readonly role: string;
  readonly state: string;
  readonly states: Readonly<Record<Person['state'], string>>;
  readonly until: (when: string) => string;
  readonly expired: string;
  readonly you: string;
  readonly edit: string;
  readonly editOne: (name: string) => string;
  readonly email: string;
  readonly name: string;
  readonly roles: Readonly<Record<StaffRole, RoleTexts>>;
  readonly send: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly link: string;
  readonly linkHint: (name: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  readonly inviteAgain: string;
  readonly resetFactor: string;
  readonly resetFactorAsk: (name: string) => string;
  readonly resetFactorHint: string;
  readonly factorReset: (name: string) => string;
  readonly deactivate: string;
  readonly deactivateAsk: (name: string) => string;
  readonly deactivateHint: string;
  readonly reactivate: string;
  readonly deactivated: (name: string) => string;
  readonly reactivated: (name: string) => string;
  readonly notDone: string;
  readonly endsSessions: string;
}

export const peopleTexts: Catalogue<PeopleTexts> = {
  'zh-CN': {
    title: '成员',
    hint: '谁能登录，能做什么。',
    invite: '邀请成员',
    person: '成员',
    role: '角色',
    state: '状态',
    states: { active: '正常', invited: '待接受邀请', deactivated: '已停用' },
    until: (when) => `链接 ${when} 前有效`,
    expired: '链接已失效',
    you: '你',
    edit: '修改',
    editOne: (name) => `修改 ${name}`,
    email: '邮箱',
    name: '姓名',
    roles: {
      admin: { name: '管理员', hint: '一切，包括人员和密钥' },
      designer: { name: '设计', hint: '研究、厂商、指标和问卷；不看答卷' },
      analyst: { name: '分析', hint: '答卷、质量和发布' },
      runner: { name: '执行', hint: '联系人、邀请活动和邮件' },
      rater: { name: '评分', hint: '只给场景评分，看不到任何成绩' },
      viewer: { name: '只读', hint: '看研究和汇总结果' },
      auditor: { name: '审计', hint: '查看记录、人员和密钥，不能改动' },
    },
    send: '生成邀请链接',
    save: '保存',
    cancel: '取消',
    saved: '已保存',
    link: '邀请链接',
    linkHint: (name) => `把这个链接交给 ${name}。72 小时内有效，只能用一次；关闭后不会再显示。`,
    copy: '复制链接',
    copied: '已复制',
    close: '关闭',
    inviteAgain: '重新生成邀请链接',
    resetFactor: '重置第二重验证',
    resetFactorAsk: (name) => `重置 ${name} 的第二重验证？`,
    resetFactorHint:
      '身份验证器应用、通行密钥和恢复码都会移除，登录会立刻结束，对方会收到邮件。请先确认确实是本人提出的。',
    factorReset: (name) => `${name} 的第二重验证已重置`,
    deactivate: '停用',
    deactivateAsk: (name) => `停用 ${name}？`,
    deactivateHint: '会立刻退出登录，之后不能再登录。做过的事仍留有记录，以后可以恢复。',
    reactivate: '恢复',
    deactivated: (name) => `${name} 已停用`,
    reactivated: (name) => `${name} 已恢复`,
    notDone: '没有完成',
    endsSessions: '改了角色，对方要重新登录。',
  },
  en: {
    title: 'People',
    hint: 'Who may log in, and what they may do.',
    invite: 'Invite somebody',
    person: 'Person',
    role: 'Role',
    state: 'State',
    states: { active: 'Active', invited: 'Invited', deactivated: 'Deactivated' },
    until: (when) => `Link works until ${when}`,
    expired: 'The link has expired',
    you: 'you',
    edit: 'Edit',
    editOne: (name) => `Edit ${name}`,
    email: 'Address',
    name: 'Name',
    roles: {
      admin: { name: 'Administrator', hint: 'everything, people and keys among it' },
      designer: { name: 'Designer', hint: 'studies, vendors, rubrics, questionnaires; no answers' },
      analyst: { name: 'Analyst', hint: 'answers, their quality, and releases' },
      runner: { name: 'Runner', hint: 'contacts, campaigns and mails' },
      rater: { name: 'Rater', hint: 'rates scenarios and sees no score' },
      viewer: { name: 'Viewer', hint: 'looks at studies and summaries' },
      auditor: { name: 'Auditor', hint: 'looks at records, people and keys; changes nothing' },
    },
    send: 'Make an invitation link',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Saved',
    link: 'Invitation link',
    linkHint: (name) => `Hand this link to ${name}. It works once, for 72 hours, and is not shown again.`,
    copy: 'Copy the link',
    copied: 'Copied',
    close: 'Close',
    inviteAgain: 'Make another invitation link',
    resetFactor: 'Reset the second factor',
    resetFactorAsk: (name) => `Reset the second factor of ${name}?`,
    resetFactorHint:
      'App, passkeys and recovery codes are removed, every session ends, and the person is told by mail. Make sure that it is they who ask.',
    factorReset: (name) => `The second factor of ${name} was reset`,
    deactivate: 'Deactivate',
    deactivateAsk: (name) => `Deactivate ${name}?`,
    deactivateHint:
      'They are logged out at once and cannot log in. What they did keeps their name; you can take it back.',
    reactivate: 'Reactivate',
    deactivated: (name) => `${name} is deactivated`,
    reactivated: (name) => `${name} is active again`,
    notDone: 'Not done',
    endsSessions: 'With another role they have to log in again.',
  },
};

interface AcceptTexts {
  readonly title: string;
  readonly hint: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly again: string;
  readonly different: string;
  readonly send: string;
  readonly done: string;
  readonly doneHint: (email: string) => string;
  readonly toLogin: string;
  readonly noLink: string;
  readonly noLinkHint: string;
}

export const acceptTexts: Catalogue<AcceptTexts> = {
  'zh-CN': {
    title: '接受邀请',
    hint: '设一个密码，就可以登录 Fairmark。',
    password: '密码',
    passwordHint: '至少 12 个字符，长句子最好记。',
    again: '再输一遍',
    different: '两次输入不一样',
    send: '设好密码',
    done: '可以登录了',
    doneHint: (email) => `用 ${email} 和刚设的密码登录。`,
    toLogin: '去登录',
    noLink: '链接不完整',
    noLinkHint: '请从收到的消息里重新打开，或向邀请人要一个新链接。',
  },
  en: {
    title: 'Accept the invitation',
    hint: 'Choose a password, then you can log in to Fairmark.',
    password: 'Password',
    passwordHint: 'At least 12 characters; a sentence is easiest to remember.',
    again: 'Once more',
    different: 'The two are not the same',
    send: 'Set the password',
    done: 'You can log in now',
    doneHint: (email) => `Use ${email} and the password you have just chosen.`,
    toLogin: 'Log in',
    noLink: 'The link is not complete',
    noLinkHint: 'Open it once more from the message you received, or ask for another one.',
  },
};
