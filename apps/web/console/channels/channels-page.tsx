import '../studies/studies.css';
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useStudies } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { ChannelActs } from './channel-acts.js';
import { ChannelDialog } from './channel-dialog.js';
import { EVENTS } from './channel-form.js';
import { type Channel, useChannels } from './channel-requests.js';
import { channelsTexts } from './channels.messages.js';
import { InviteDialog } from './invite-dialog.js';
import { MessagesDialog } from './messages-dialog.js';
import { TableHead } from '../parts/table-head.js';

/** Groups of chats that are told how the studies go. */
export function ChannelsPage() {
  const texts = useTexts(channelsTexts);
  const mayWrite = useCan('channels.write');
  const query = useChannels();
  const { data: studies } = useStudies();
  const [edited, setEdited] = useState<Channel | 'new'>();
  const [read, setRead] = useState<Channel>();
  const [invited, setInvited] = useState<Channel>();
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {mayWrite && (studies?.length ?? 0) > 0 && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        )}
      </PageHeading>
      <Listed
        query={query}
        empty={
          studies?.length === 0 ? (
            <EmptyState title={texts.noStudy} hint={texts.noStudyHint} />
          ) : (
            <EmptyState title={texts.empty} hint={texts.emptyHint} />
          )
        }
      >
        {(channels) => <ChannelTable channels={channels} onEdit={setEdited} onRead={setRead} onInvite={setInvited} />}
      </Listed>
      <ChannelDialog edited={edited} onClose={() => setEdited(undefined)} />
      <MessagesDialog channel={read} onClose={() => setRead(undefined)} />
      <InviteDialog channel={invited} onClose={() => setInvited(undefined)} />
    </>
  );
}

interface ChannelTableProps {
  readonly channels: readonly Channel[];
  readonly onEdit: (channel: Channel) => void;
  readonly onRead: (channel: Channel) => void;
  readonly onInvite: (channel: Channel) => void;
}

function ChannelTable({ channels, onEdit, onRead, onInvite }: ChannelTableProps) {
  const texts = useTexts(channelsTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead columns={[texts.group, texts.tells, texts.state]} act={texts.acts} />
        <tbody>
          {channels.map((channel) => (
            <Row
              key={channel.id}
              channel={channel}
              onEdit={() => onEdit(channel)}
              onRead={() => onRead(channel)}
              onInvite={() => onInvite(channel)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly channel: Channel;
  readonly onEdit: () => void;
  readonly onRead: () => void;
  readonly onInvite: () => void;
}

function Row({ channel, ...acts }: RowProps) {
  const texts = useTexts(channelsTexts);
  const { text } = useFormat();
  const { data: studies = [] } = useStudies();
  const study = studies.find(({ id }) => id === channel.studyId);
  return (
    <tr>
      <th scope="row">
        <b>{channel.name}</b>
        <Text component="span" display="block" size="sm" c="dimmed">
          {texts.kinds[channel.kind]} · {channel.host}
        </Text>
        {study && (
          <Text component="span" display="block" size="sm" c="dimmed">
            {text(study.title)}
          </Text>
        )}
      </th>
      <td data-label={texts.tells}>
        <Told channel={channel} />
      </td>
      <td data-label={texts.state}>
        <Badge variant={channel.isOn ? 'filled' : 'default'} color="ink">
          {channel.isOn ? texts.isOn : texts.isOff}
        </Badge>
      </td>
      <td className="fm-end">
        <Group gap="xs" justify="flex-end">
          <ChannelActs channel={channel} {...acts} />
        </Group>
      </td>
    </tr>
  );
}

function Told({ channel: { digestTime, timeZone, events } }: { readonly channel: Channel }) {
  const texts = useTexts(channelsTexts);
  const told = EVENTS.filter((event) => events.includes(event)).map((event) => texts.events[event]);
  const lines = [...(digestTime === null ? [] : [texts.daily(digestTime, timeZone)]), told.join(' · ')];
  const shown = lines.filter((line) => line !== '');
  return shown.length === 0 ? (
    <Text component="span" size="sm" c="dimmed">
      {texts.nothing}
    </Text>
  ) : (
    <span>
      {shown.map((line) => (
        <Text key={line} component="span" display="block" size="sm">
          {line}
        </Text>
      ))}
    </span>
  );
}
