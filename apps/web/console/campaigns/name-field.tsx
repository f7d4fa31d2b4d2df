import { TextInput } from '@mantine/core';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { campaignTexts } from './campaign.messages.js';
import { usePlan } from './draft/plan-context.js';

/** The name, beside the rest of what is decided first. */
export function NameField() {
  const texts = useTexts(campaignTexts);
  const { locale } = useLocale();
  const { plan, store, mayEdit, error } = usePlan();
  return (
    <TextInput
      label={texts.rename}
      value={plan.name}
      onChange={({ currentTarget }) => store.change({ name: currentTarget.value })}
      error={fieldError(error, '/name', locale)}
      maxLength={200}
      readOnly={!mayEdit}
      required
      maw={520}
    />
  );
}
