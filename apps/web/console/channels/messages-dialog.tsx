import { Badge, Group, Modal, Text } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { type Channel, type ChannelMessage, useMessages } from './channel-requests.js';
import { channelsTexts } from './channels.messages.js';

interface MessagesDialogProps {
  readonly channel: Channel | undefined;
  readonly onClose: () => void;
}

/** What was said in a group lately, and what became of it. */
export function MessagesDialog({ channel, onClose }: MessagesDialogProps) {
  const texts = useTexts(channelsTexts);
  return (
    <Modal
      opened={channel !== undefined}
      onClose={onClose}
      title={channel && texts.messagesOf(channel.name)}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {channel && <Messages id={channel.id} />}
    </Modal>
  );
}

function Messages({ id }: { readonly id: string }) {
  const texts = useTexts(channelsTexts);
  const query = useMessages(id);
  return (
    <Listed query={query} empty={<Text c="dimmed">{texts.noMessages}</Text>}>
      {(messages) => (
        <ul className="fm-history" aria-live="polite">
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ul>
      )}
    </Listed>
  );
}

function Message({ message }: { readonly message: ChannelMessage }) {
  const texts = useTexts(channelsTexts);
  const { moment } = useFormat();
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <b>{message.title}</b>
        <Badge variant={message.state === 'sent' ? 'filled' : 'default'} color="ink">
          {texts.messageStates[message.state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {texts.messageKinds[message.kind]} · {moment(message.sentAt ?? message.createdAt)}
      </Text>
      {message.lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {message.reason !== null && (
        <Text size="sm" c="var(--fm-attention)">
          {texts.reason(message.reason)}
        </Text>
      )}
    </li>
  );
}
