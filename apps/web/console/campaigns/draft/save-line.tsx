import { Text } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { Conflict, type Difference } from '../../parts/conflict.js';
import { Refusal } from '../../parts/refusal.js';
import type { CampaignPlan } from '../campaign-requests.js';
import { usePlan } from './plan-context.js';
import { planTexts } from './plan.messages.js';
import { planOf } from './plan-store.js';

/** Whether the server has what is typed; never says so before it does. */
export function SaveState() {
  const texts = useTexts(planTexts);
  const { saveState, mayEdit } = usePlan();
  if (!mayEdit) return null;
  const isBad = saveState === 'offline' || saveState === 'refused' || saveState === 'conflict';
  return (
    <Text component="output" size="sm" c={isBad ? 'var(--fm-attention)' : 'dimmed'}>
      {texts.states[saveState]}
    </Text>
  );
}

/** Why nothing was saved, where it was not: a refusal, or the two versions to choose from. */
export function SaveTrouble() {
  const texts = useTexts(planTexts);
  const { error, theirs, plan, store } = usePlan();
  if (theirs)
    return (
      <div className="fm-trouble">
        <Conflict
          fields={differences(plan, planOf(theirs), texts)}
          onKeepMine={() => store.keepMine()}
          onTakeTheirs={() => store.takeTheirs()}
        />
      </div>
    );
  return <Refusal error={error} />;
}

type Labels = { readonly [Key in 'name' | 'audience' | 'content' | 'timing' | 'builtIn']: string };

function differences(mine: CampaignPlan, theirs: CampaignPlan, texts: Labels): Difference[] {
  const written = (value: unknown) => (value === null ? texts.builtIn : JSON.stringify(value, null, 1));
  return [
    { label: texts.name, mine: mine.name, theirs: theirs.name },
    ...(['audience', 'content', 'timing'] as const).map((key) => ({
      label: texts[key],
      mine: written(mine[key]),
      theirs: written(theirs[key]),
    })),
  ];
}
