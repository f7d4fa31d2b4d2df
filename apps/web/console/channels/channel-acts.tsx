import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { changeChannel, type Channel, CHANNELS_KEY, removeChannel, testChannel } from './channel-requests.js';
import { channelsTexts } from './channels.messages.js';

interface ChannelActsProps {
  readonly channel: Channel;
  readonly onEdit: () => void;
  readonly onRead: () => void;
  readonly onInvite: () => void;
}

function useActs(channel: Channel, onRead: () => void) {
  const texts = useTexts(channelsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const act = async (work: () => Promise<unknown>, sentence: string) => {
    try {
      await work();
      notify.done(sentence);
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
    await queries.invalidateQueries({ queryKey: CHANNELS_KEY });
  };
  return {
    test: async () => {
      await act(() => testChannel(channel.id), texts.tested(channel.name));
      onRead();
    },
    toggle: () => act(() => changeChannel(channel.id, channel.version, { isOn: !channel.isOn }), texts.saved),
    remove: () =>
      modals.openConfirmModal({
        title: texts.removeAsk(channel.name),
        children: <Text>{texts.removeHint}</Text>,
        labels: { confirm: texts.remove, cancel: texts.cancel },
        confirmProps: { color: 'red' },
        closeButtonProps: { 'aria-label': texts.cancel },
        onConfirm: () => void act(() => removeChannel(channel.id), texts.removed(channel.name)),
      }),
  };
}

/** What can be done with one group: a test at hand, the rest in a menu. */
export function ChannelActs({ channel, onEdit, onRead, onInvite }: ChannelActsProps) {
  const texts = useTexts(channelsTexts);
  const mayWrite = useCan('channels.write');
  const { test, toggle, remove } = useActs(channel, onRead);
  if (!mayWrite)
    return (
      <Button variant="default" size="compact-sm" aria-label={texts.messagesOf(channel.name)} onClick={onRead}>
        {texts.messages}
      </Button>
    );
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={texts.testOne(channel.name)}
        disabled={!channel.isOn}
        onClick={() => void test()}
      >
        {texts.test}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={texts.more(channel.name)}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{texts.edit}</Menu.Item>
          <Menu.Item onClick={onRead}>{texts.messages}</Menu.Item>
          <Menu.Item onClick={onInvite} disabled={!channel.isOn}>
            {texts.invite}
          </Menu.Item>
          <Menu.Item onClick={() => void toggle()}>{channel.isOn ? texts.switchOff : texts.switchOn}</Menu.Item>
          <Menu.Item color="red" onClick={remove}>
            {texts.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
