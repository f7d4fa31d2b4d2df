import { words } from './say.js';

/** Words of the vendors' door. */
export const vendorLoginWords = {
  title: words('厂商登录', 'Vendor login'),
  lead: words(
    '这里是各厂商查看自己结果的地方。账号由研究团队或贵公司的负责人邀请。',
    'Where vendors see their own results. The study team, or an owner at your company, invites you.',
  ),
  email: words('邮箱', 'E-mail'),
  password: words('密码', 'Password'),
  button: words('登录', 'Log in'),
  demo: words('演示账号：{email} / {password}', 'Demo account: {email} / {password}'),
  'error-invalid-credentials': words('邮箱或密码不正确', 'The address or the password is not right'),
  'error-rate-limited': words('失败次数太多，请过几分钟再试', 'Too many failed attempts; wait some minutes'),
  'error-csrf': words('请求不是从本站页面发出的，请再试一次', 'The request did not come from our page; try again'),
  'error-unauthorized': words('请先登录', 'Please log in'),
  acceptTitle: words('接受邀请', 'Accept the invitation'),
  acceptLead: words(
    '设一个密码，之后用邮箱和密码登录。链接只能用一次。',
    'Choose a password; afterwards you log in with your address and it. The link works once.',
  ),
  newPassword: words('新密码', 'New password'),
  newPasswordHint: words('12 字节以上，任何字符都可以', 'At least 12 bytes, any characters'),
  acceptButton: words('设置密码', 'Set the password'),
  'accept-password-unfit': words(
    '密码要有 12 到 1024 字节，不能是常见的密码，也不能只由您的姓名和邮箱组成',
    'The password must have 12 to 1024 bytes, must not be a common one and not be made of your name and address',
  ),
  'accept-csrf': words('请求不是从本站页面发出的，请再试一次', 'The request did not come from our page; try again'),
  acceptedTitle: words('可以登录了', 'You can log in now'),
  acceptedText: words('账号是 {email}。', 'Your account is {email}.'),
  toLogin: words('去登录', 'To the login'),
};
