/** The words of a reminder that a key ends on a day, in both languages. */
export function keyNoticeWords(label: string, day: string, href: string) {
  return {
    subject: `API 密钥将于 ${day} 到期 · An API key ends on ${day}`,
    paragraphs: [
      `名为“${label}”的 API 密钥将于 ${day} 到期。请在到期前轮换：新旧密钥可同时使用，服务不会中断。`,
      `The API key “${label}” ends on ${day}. Rotate it before: the old and the new one work side by side, so nothing stands still.`,
      href,
    ],
  };
}
