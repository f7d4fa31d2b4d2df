interface Made {
  readonly operator: string;
  readonly createdAt: Date;
  readonly email: string;
}

/** The words of a mail to all admins about a link that an operator made, in both languages. */
export function breakGlassMailWords({ operator, createdAt, email }: Made, minutes: number) {
  const when = createdAt.toISOString().slice(0, 16).replace('T', ' ');
  return {
    subject: '应急登录链接 · An emergency login link was made',
    paragraphs: [
      `运维人员 ${operator} 于 ${when}（UTC）在服务器上为管理员 ${email} 生成了应急登录链接。链接在 ${minutes} 分钟内有效，只能用一次，且不需要密码。此操作已记入审计日志。`,
      `The operator ${operator} made an emergency login link for the admin ${email} on ${when} (UTC). It works once, for ${minutes} minutes, and asks for no password. The audit log says so, too.`,
      '如果你们没有约定过这件事，请立即查看审计日志，并停用该账号。',
      'If this was not agreed among you, look at the audit log at once and deactivate the account.',
    ],
  };
}
