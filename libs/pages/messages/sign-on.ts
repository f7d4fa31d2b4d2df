import { words } from './say.js';

/** Words of single sign-on and of an operator's link. */
export const signOnWords = {
  button: words('用 {label} 登录', 'Log in with {label}'),
  onlyHere: words('成员通过 {label} 登录，不使用密码。', 'Members log in with {label}, without a password.'),
  goOnTitle: words('请稍候', 'One moment'),
  goOnIn: words('登录成功，正在打开控制台。', 'You are logged in; the console is opening.'),
  goOnOut: words('您已退出，正在结束 {label} 的登录。', 'You are logged out here; {label} is ending its own session.'),
  goOn: words('继续', 'Go on'),
  again: words('再试一次', 'Try once more'),
  toLogin: words('回到登录', 'Back to the login'),
  'sign-on-failed': words('这次登录没有完成', 'This login did not work'),
  'sign-on-failed-text': words(
    '登录信息已用过、已过期，或不属于这个浏览器。请重新开始。',
    'It was used, took too long, or does not belong to this browser. Please begin once more.',
  ),
  'sign-on-declined': words('登录被取消', 'The login was cancelled'),
  'sign-on-declined-text': words(
    '登录服务没有让您进入，或您取消了登录。',
    'The login service did not let you in, or you cancelled.',
  ),
  'sign-on-unavailable': words('登录服务没有响应', 'The login service does not answer'),
  'sign-on-unavailable-text': words(
    '请过几分钟再试。如果一直不行，请联系管理员。',
    'Please try again in a few minutes. If it stays like this, ask an admin.',
  ),
  'sign-on-unknown': words('这里没有您的账号', 'You have no account here'),
  'sign-on-unknown-text': words(
    '没有账号使用您经过验证的邮箱。请让管理员先邀请您。',
    'No account has your verified address. Please ask an admin to invite you first.',
  ),
  'sign-on-waits': words('还差一步：等管理员确认', 'One more step: an admin has to agree'),
  'sign-on-waits-text': words(
    '这是您第一次这样登录。管理员在“成员”页面确认之后，请再登录一次。',
    'This is the first time you log in this way. When an admin has agreed on the page “People”, log in once more.',
  ),
  'second-factor-missing': words('需要两步验证', 'A second factor is needed'),
  'second-factor-missing-text': words(
    '请在登录服务里开启两步验证，然后再登录一次。',
    'Please switch on a second factor at the login service, then log in once more.',
  ),
  glassTitle: words('应急登录', 'Emergency login'),
  glassText: words(
    '这个链接只能用一次，会直接登录管理员账号。所有管理员都会收到通知。',
    'This link works once and logs an admin in. All admins are told.',
  ),
  glassButton: words('登录', 'Log in'),
  glassInvalidTitle: words('这个链接不能用了', 'This link does not work any more'),
  glassInvalidText: words(
    '它已用过、已过期，或不完整。请运维人员重新生成一个。',
    'It was used, is too old, or is not complete. An operator can make another one.',
  ),
} as const;
