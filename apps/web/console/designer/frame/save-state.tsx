import { Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconPencil,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { sentenceOf } from '../../api/sentence-of.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { draftTexts } from '../draft/draft.messages.js';
import type { SaveState } from '../draft/draft-state.js';
import { useDraftPart } from '../draft-context.js';
import classes from './frame.module.css';

const ICONS: Readonly<Record<SaveState, ComponentType<IconProps>>> = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  unsaved: IconPencil,
  offline: IconCloudOff,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
};

/** Whether the server has what is on the page; said aloud when it changes for the worse. */
export function SaveStatus() {
  const texts = useTexts(draftTexts);
  const { locale } = useLocale();
  const state = useDraftPart(({ saveState }) => saveState);
  const problem = useDraftPart((draft) => draft.problem);
  const Icon = ICONS[state];
  const isTrouble = state === 'offline' || state === 'conflict' || state === 'refused';
  const reason = state === 'refused' && problem ? `: ${sentenceOf(problem, locale)}` : '';
  return (
    <Text
      component="span"
      size="sm"
      className={classes['saveState']}
      data-state={state}
      role={isTrouble ? 'alert' : 'status'}
      title={`${texts[state]}${reason}`}
    >
      <Icon size={17} aria-hidden />
      <span className={isTrouble ? undefined : classes['wide']}>
        {texts[state]}
        {reason}
      </span>
    </Text>
  );
}
