import { ActionIcon, Anchor, Badge, Button, Group, Title, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDice5, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { PublishButton } from './publish-button.js';
import { SaveStatus } from './save-state.js';
import classes from './frame.module.css';
import { designerTexts } from './designer.messages.js';

interface TopBarProps {
  readonly onTestFill: () => void;
}

/** What the draft is, how it stands, and what can be done with the whole of it. */
export function TopBar({ onTestFill }: TopBarProps) {
  const { head } = useDraftTools();
  const texts = useTexts(designerTexts);
  const { text } = useFormat();
  const [, go] = useLocation();
  return (
    <header className={classes['top']}>
      <Group gap="xs" wrap="nowrap" className={classes['titles']}>
        <Anchor component={Link} href="/questionnaires" size="sm" className={classes['wide']}>
          {texts.toList}
        </Anchor>
        <span aria-hidden className={classes['wide']}>
          /
        </span>
        <Title order={1} size="h4" className={classes['title']}>
          {text(head.title)}
        </Title>
        <Badge variant="light" color="gray" className={classes['badge']}>
          {head.latest ? texts.draftAfter(head.latest.number) : texts.firstDraft}
        </Badge>
      </Group>
      <Group gap="sm" wrap="nowrap" className={classes['actions']}>
        <SaveStatus />
        <History />
        <Facts />
        <Button size="xs" variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={onTestFill}>
          {texts.testFill}
        </Button>
        <Button
          size="xs"
          variant="default"
          className={classes['wide']}
          leftSection={<IconDice5 size={16} aria-hidden />}
          onClick={() => go(`/questionnaires/${head.id}/simulate`)}
        >
          {texts.randomFill}
        </Button>
        <PublishButton />
      </Group>
    </header>
  );
}

function History() {
  const { store } = useDraftTools();
  const texts = useTexts(designerTexts);
  const canUndo = useDraftPart(({ past }) => past.length > 0);
  const canRedo = useDraftPart(({ future }) => future.length > 0);
  return (
    <Group gap={0} wrap="nowrap">
      <Tooltip label={`${texts.undo} (⌘Z)`} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes['quiet']}
          size={32}
          aria-label={texts.undo}
          disabled={!canUndo}
          onClick={store.undo}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${texts.redo} (⇧⌘Z)`} openDelay={400}>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes['quiet']}
          size={32}
          aria-label={texts.redo}
          disabled={!canRedo}
          onClick={store.redo}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** How much is translated and how long answering takes. */
function Facts() {
  const { head } = useDraftTools();
  const texts = useTexts(designerTexts);
  const review = useDraftPart((state) => state.review);
  if (!review) return null;
  const { translations, minutes } = review;
  return (
    <Group gap="sm" wrap="nowrap" className={classes['facts']}>
      {translations && (
        <Anchor component={Link} href={`/questionnaires/${head.id}/translations`} size="sm">
          {texts.translated(translations.percent)}
        </Anchor>
      )}
      {minutes !== null && <span>{texts.minutes(minutes.toFixed(1))}</span>}
    </Group>
  );
}
