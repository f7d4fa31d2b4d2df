import { Button, Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import type { MyProbe } from '../probe-types.js';
import { mineTexts } from './mine.messages.js';
import { useProbeActs } from './mine-requests.js';
import { useServerNow } from './server-now.js';
import { standing } from './standing-events.js';

/** The end of following, offered when it is solved or its time has passed. */
export function FinishBar({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(mineTexts);
  const acts = useProbeActs(probe.id);
  const saving = useSaving();
  const now = useServerNow(probe.now);
  const isSolved = standing(probe.events).at(-1)?.kind === 'solved';
  const isPast = probe.followedUntil !== null && now >= Date.parse(probe.followedUntil);
  if (!isSolved && !isPast) return null;
  const finish = () =>
    saving.run(async () => {
      await acts.finish();
    });
  return (
    <div className="fm-bar">
      <Text size="sm">{texts.finishHint}</Text>
      <Refusal error={saving.error} />
      <Button loading={saving.isSaving} onClick={() => void finish()}>
        {texts.finish}
      </Button>
    </div>
  );
}
