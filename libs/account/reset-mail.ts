/** The words of a mail with a link to choose another password, in both languages. */
export function resetMailWords(email: string, href: string, minutes: number) {
  return {
    subject: '重设密码 · Reset your password',
    paragraphs: [
      `有人请求重设账号 ${email} 的密码。如果是您本人，请在 ${minutes} 分钟内打开下面的链接。链接只能用一次；重设后，所有已登录的地方都要重新登录。`,
      `Somebody asked for another password of the account ${email}. If it was you, follow the link below within ${minutes} minutes. It works once, and ends every session.`,
      href,
      '如果不是您本人，不用理会：密码没有变。',
      'If it was not you, do nothing: the password is as it was.',
    ],
  };
}
