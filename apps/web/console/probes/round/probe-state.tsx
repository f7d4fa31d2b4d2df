import { Badge, Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import type { ProbeSummary } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { roundTexts } from './round.messages.js';

/** Where a probe is; one that nobody answered is called just that. */
export function ProbeState({ probe: { phase, outcome, course } }: { readonly probe: ProbeSummary }) {
  const texts = useTexts(roundTexts);
  const { lasting } = useProbeWords();
  const minutes = course?.firstSubstantiveReply ?? null;
  return (
    <>
      <Badge variant="light" color={phase === 'due' ? 'orange' : 'gray'} className="fm-label">
        {outcome === null ? texts.phases[phase] : texts.outcomes[outcome]}
      </Badge>
      {minutes !== null && (
        <Text component="span" size="sm">
          {` ${lasting(minutes)}`}
        </Text>
      )}
    </>
  );
}
