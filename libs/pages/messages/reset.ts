import { words } from './say.js';

/** Words of the way to another password, for the staff and for people of vendors. */
export const resetWords = {
  forgot: words('忘记密码？', 'Forgot your password?'),
  askTitle: words('重设密码', 'Reset your password'),
  askLead: words(
    '填写账号的邮箱，我们会发一封带链接的邮件。',
    'Enter the address of your account; we mail you a link.',
  ),
  email: words('邮箱', 'E-mail'),
  askButton: words('发送链接', 'Send the link'),
  askedTitle: words('请查收邮件', 'Look at your mail'),
  askedText: words(
    '如果 {email} 有账号，链接已在路上。链接 30 分钟内有效，只能用一次。',
    'If {email} has an account, a link is on its way. It works once, within 30 minutes.',
  ),
  askedHint: words(
    '没有收到？请看看垃圾邮件，或确认邮箱没有写错。还没有接受邀请的，请用邀请里的链接。',
    'Nothing there? Look among the spam, and at the spelling of the address. Whoever was invited and has not come yet uses the link of the invitation.',
  ),
  backToLogin: words('回到登录', 'Back to the login'),
  title: words('设置新密码', 'Choose a new password'),
  lead: words(
    '设置之后，所有已登录的地方都要用新密码重新登录。',
    'Afterwards every session ends, and you log in with the new password.',
  ),
  newPassword: words('新密码', 'New password'),
  newPasswordHint: words('12 字节以上，任何字符都可以', 'At least 12 bytes, any characters'),
  button: words('设置密码', 'Set the password'),
  doneTitle: words('密码已更换', 'The password is changed'),
  doneText: words('请用 {email} 和新密码登录。', 'Log in with {email} and the new password.'),
  toLogin: words('去登录', 'To the login'),
  invalidTitle: words('这个链接不能用了', 'This link does not work any more'),
  invalidText: words(
    '它已用过、已过期，或不完整。请重新发送一个。',
    'It was used, is too old, or is not complete. Have another one sent.',
  ),
  again: words('重新发送', 'Send another one'),
  'error-rate-limited': words('请求太频繁，请一小时后再试', 'Asked too often; try again in an hour'),
  'error-csrf': words('请求不是从本站页面发出的，请再试一次', 'The request did not come from our page; try again'),
  'error-password-unfit': words(
    '密码要有 12 到 1024 字节，不能是常见的密码，也不能只由您的姓名和邮箱组成',
    'The password must have 12 to 1024 bytes, must not be a common one and not be made of your name and address',
  ),
} as const;
