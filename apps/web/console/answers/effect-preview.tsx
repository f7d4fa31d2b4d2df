import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type Decision, type DecisionEffect, effectOfAll } from './answer-requests.js';
import { reviewTexts } from './review.messages.js';

interface EffectPreviewProps {
  readonly ids: readonly string[];
  readonly ruling: Decision;
  readonly nameOf: (vendorId: string) => string;
}

/** What a decision would do to scores. Only on demand, because a score must not make it; that somebody asked is kept. */
export function EffectPreview({ ids, ruling, nameOf }: EffectPreviewProps) {
  const texts = useTexts(reviewTexts);
  const [effects, setEffects] = useState<readonly DecisionEffect[]>();
  const { error, isSaving, run } = useSaving();
  if (effects) return <Effects effects={effects} nameOf={nameOf} />;
  return (
    <Stack gap={4} align="flex-start">
      <Button
        variant="default"
        size="compact-sm"
        loading={isSaving}
        onClick={() => void run(async () => setEffects(await effectOfAll(ids, ruling)))}
      >
        {texts.showEffect}
      </Button>
      <Text size="sm" c="dimmed">
        {texts.effectIsKept}
      </Text>
      <Refusal error={error} />
    </Stack>
  );
}

function Effects({
  effects,
  nameOf,
}: Pick<EffectPreviewProps, 'nameOf'> & { readonly effects: readonly DecisionEffect[] }) {
  const texts = useTexts(reviewTexts);
  const { number } = useFormat();
  const score = (value: number | null) => (value === null ? texts.noScore : number(Math.round(value * 100) / 100));
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.effects}>
        <thead>
          <tr>
            {[texts.vendor, texts.changes, texts.scoreNow, texts.scoreThen].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effects.map(({ waveId, vendor, changed, before, after }) => (
            <tr key={`${waveId} ${vendor}`}>
              <th scope="row">{nameOf(vendor)}</th>
              <td data-label={texts.changes}>{number(changed)}</td>
              <td data-label={texts.scoreNow}>{score(before.score)}</td>
              <td data-label={texts.scoreThen}>{score(after.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
