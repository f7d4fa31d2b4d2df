import { Badge } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { RoundState } from './probe-types.js';
import { probesTexts } from './probes.messages.js';

const COLOURS: Readonly<Record<RoundState, string>> = {
  draft: 'gray',
  running: 'ink',
  rating: 'orange',
  closed: 'ink',
  cancelled: 'gray',
};

export function RoundBadge({ state }: { readonly state: RoundState }) {
  const texts = useTexts(probesTexts);
  return (
    <Badge color={COLOURS[state]} variant="light" className="fm-label">
      {texts.states[state]}
    </Badge>
  );
}
