/** The words that tell owners that a webhook was switched off, in both languages. */
export function disabledNoticeWords(host: string, reason: string, href: string) {
  const isGone = reason === 'gone';
  return {
    subject: `Webhook 已停用 · A webhook was switched off: ${host}`,
    paragraphs: [
      isGone
        ? `发往 ${host} 的 Webhook 已停用：接收方回答 410，表示不再接收。`
        : `发往 ${host} 的 Webhook 已停用：三天多来没有一条消息送达。`,
      isGone
        ? `The webhook to ${host} was switched off: its receiver answered 410, which means that it wants no more messages.`
        : `The webhook to ${host} was switched off: for more than three days no message got through.`,
      '修复后可以重新启用，并重发未送达的消息。Once it is mended, switch it on again and send again what failed:',
      href,
    ],
  };
}
