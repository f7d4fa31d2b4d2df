import { type RobotKind, ROBOTS } from './robot-kind.js';

/** What is said in a group: plain text throughout, because none of it is ours to format. */
export interface RobotMessage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly link: { readonly label: string; readonly url: string } | null;
}

/** The body that the provider's interface takes, with its text cut to what the provider shows. */
export function robotBody(kind: RobotKind, message: RobotMessage): object {
  const title = oneLine(message.title);
  const room = ROBOTS[kind].textBytes - bytesOf(title) - bytesOf(message.link?.url ?? '') - RESERVE;
  return BODIES[kind]({ ...message, title }, cut(message.lines.map(oneLine).join('\n'), room));
}

/** Bytes for line breaks, marks and the label of the link. */
const RESERVE = 200;

type Body = (message: RobotMessage, text: string) => object;

const BODIES: Readonly<Record<RobotKind, Body>> = {
  feishu: ({ title, link }, text) => ({
    msg_type: 'interactive',
    card: {
      header: { template: 'blue', title: { tag: 'plain_text', content: title } },
      elements: [{ tag: 'div', text: { tag: 'plain_text', content: text } }, ...(link ? [feishuButton(link)] : [])],
    },
  }),
  dingtalk: ({ title, link }, text) => {
    if (!link) return { msgtype: 'text', text: { content: `${title}\n${text}` } };
    const markdown = `### ${escapeMarkdown(title)}\n\n${text.split('\n').map(escapeMarkdown).join('\n\n')}`;
    return {
      msgtype: 'actionCard',
      actionCard: { title, text: markdown, singleTitle: oneLine(link.label), singleURL: link.url },
    };
  },
  wecom: ({ title, link }, text) => ({
    msgtype: 'text',
    text: { content: [title, text, ...(link ? [`${oneLine(link.label)}: ${link.url}`] : [])].join('\n') },
  }),
  slack: ({ title, link }, text) => ({
    // What a notification shows, where no block is drawn.
    text: escapeSlack(`${title}\n${text}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(title, SLACK_HEADER), emoji: false } },
      { type: 'section', text: { type: 'plain_text', text: text || title, emoji: false } },
      ...(link ? [slackButton(link)] : []),
    ],
  }),
};

const SLACK_HEADER = 150;
const SLACK_LABEL = 75;

const feishuButton = ({ label, url }: NonNullable<RobotMessage['link']>) => ({
  tag: 'action',
  actions: [{ tag: 'button', type: 'primary', text: { tag: 'plain_text', content: oneLine(label) }, url }],
});

const slackButton = ({ label, url }: NonNullable<RobotMessage['link']>) => ({
  type: 'actions',
  elements: [
    { type: 'button', text: { type: 'plain_text', text: cut(oneLine(label), SLACK_LABEL), emoji: false }, url },
  ],
});

/** Nothing written by a person may begin a line of its own, or turn the direction of what follows. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();

const escapeSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~@]/g, String.raw`\$&`);

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** The beginning of a text that takes at most `bytes`, with an ellipsis where something is left out. */
function cut(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let kept = '';
  let size = bytesOf('…');
  for (const character of text) {
    size += bytesOf(character);
    if (size > bytes) break;
    kept += character;
  }
  return `${kept}…`;
}
