import { Badge } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { DeskState } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';

const COLOURS: Readonly<Record<DeskState, string>> = {
  waiting: 'gray',
  failed: 'red',
  ready: 'orange',
  approved: 'ink',
  published: 'ink',
  withdrawn: 'red',
  discarded: 'gray',
};

export function StateBadge({ state }: { readonly state: DeskState }) {
  const texts = useTexts(releasesTexts);
  return (
    <Badge color={COLOURS[state]} variant="light">
      {texts.states[state]}
    </Badge>
  );
}
