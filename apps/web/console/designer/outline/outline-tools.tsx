import { ActionIcon, Button, Group, Kbd, Menu, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { elementAt, isPageAt } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart } from '../draft-context.js';
import { useEdit } from '../use-edit.js';
import { InsertPalette, openInsertPalette } from './insert-palette.js';
import { MoveToMenu } from './move-to-menu.js';
import classes from './outline.module.css';
import { outlineTexts } from './outline.messages.js';

/** What can be done with the selected page, panel or question. */
export const OutlineTools = memo(function OutlineTools() {
  const texts = useTexts(outlineTexts);
  const edit = useEdit();
  const at = useDraftPart(({ selected }) => selected);
  const count = useDraftPart(({ marked }) => marked.length);
  const readOnly = useDraftPart((state) => state.readOnly);
  if (readOnly) return null;
  const nothing = at === '';
  const isAlone = count === 0;
  return (
    <Group gap={4} wrap="nowrap" justify="space-between" className={classes['tools']}>
      {isAlone ? (
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          rightSection={<Kbd size="xs">/</Kbd>}
          onClick={openInsertPalette}
        >
          {texts.add}
        </Button>
      ) : (
        <Text component="output" size="sm" fw={600}>
          {texts.several(count)}
        </Text>
      )}
      <Group gap={0} wrap="nowrap">
        <Tool label={`${texts.moveUp} (Alt+↑)`} off={nothing} act={() => edit.move(-1)}>
          <IconArrowUp size={16} aria-hidden />
        </Tool>
        <Tool label={`${texts.moveDown} (Alt+↓)`} off={nothing} act={() => edit.move(1)}>
          <IconArrowDown size={16} aria-hidden />
        </Tool>
        <Tool
          label={`${texts.duplicate} (⌘D)`}
          off={nothing || !isAlone}
          act={() => edit.run({ kind: 'duplicate', at })}
        >
          <IconCopy size={16} aria-hidden />
        </Tool>
        {isAlone ? <MoreMenu at={at} /> : <MenuOfSeveral />}
      </Group>
      <InsertPalette />
    </Group>
  );
});

interface ToolProps {
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function Tool({ label, off, act, children }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} disabled={off} onClick={act}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** What can be done with neighbours together. */
function MenuOfSeveral() {
  const texts = useTexts(outlineTexts);
  const edit = useEdit();
  const marked = useDraftPart((state) => state.marked);
  const [first = ''] = marked;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={texts.more}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => edit.run({ kind: 'wrap-in-panel', at: first, count: marked.length })}>
          {texts.wrap}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => edit.remove(...marked)}>
          {texts.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function MoreMenu({ at }: { readonly at: string }) {
  const texts = useTexts(outlineTexts);
  const edit = useEdit();
  const isPanel = useDraftPart(({ content }) => elementAt(content.definition, at)?.type === 'panel');
  const isElement = at !== '' && !isPageAt(at);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={texts.more} disabled={at === ''}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isElement && <MoveToMenu at={at} />}
        {isElement && !isPanel && (
          <Menu.Item onClick={() => edit.run({ kind: 'wrap-in-panel', at, count: 1 })}>{texts.wrap}</Menu.Item>
        )}
        {isPanel && <Menu.Item onClick={() => edit.run({ kind: 'unwrap-panel', at })}>{texts.unwrap}</Menu.Item>}
        {isElement && <Menu.Item onClick={() => edit.run({ kind: 'split-page', at })}>{texts.splitPage}</Menu.Item>}
        {!isElement && <Menu.Item onClick={() => edit.run({ kind: 'join-page', at })}>{texts.joinPage}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => edit.remove(at)}>
          {texts.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
