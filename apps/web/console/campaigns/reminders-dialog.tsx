import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type BilingualTemplate, BUILT_IN_MAILS, checkTemplate, checkTiming } from '#distribution/core';
import { useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type Campaign, CAMPAIGNS_KEY, changeReminders } from './campaign-requests.js';
import { campaignTexts } from './campaign.messages.js';
import { WordsEditor } from './content/words-editor.js';
import { ReminderFields } from './timing/reminder-fields.js';
import { timingTexts } from './timing/timing.messages.js';
import type { TypedTiming } from './timing/typed-timing.js';

interface RemindersDialogProps {
  readonly campaign: Campaign;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Reminders of a campaign that was launched: what is still ahead can be changed, what was sent cannot. */
export function RemindersDialog({ opened, ...props }: RemindersDialogProps) {
  const texts = useTexts(campaignTexts);
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={texts.reminders}
      size="xl"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <RemindersForm {...props} />
    </Modal>
  );
}

function useRemindersForm({ campaign, onClose }: Omit<RemindersDialogProps, 'opened'>) {
  const texts = useTexts(campaignTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [timing, setTiming] = useState<TypedTiming>(campaign.timing);
  const [words, setWords] = useState<BilingualTemplate>((campaign.content ?? BUILT_IN_MAILS).reminder);
  const save = () =>
    saving.run(async () => {
      const { reminderDays, reminderFor } = timing;
      await changeReminders(campaign.id, campaign.revision, { reminderDays, reminderFor, words });
      await queries.invalidateQueries({ queryKey: CAMPAIGNS_KEY });
      notify.done(texts.remindersSaved);
      onClose();
    });
  return { timing, setTiming, words, setWords, save, saving };
}

function RemindersForm(props: Omit<RemindersDialogProps, 'opened'>) {
  const texts = useTexts(campaignTexts);
  const { faults: sentences } = useTexts(timingTexts);
  const { timing, setTiming, words, setWords, save, saving } = useRemindersForm(props);
  const [now] = useState(() => new Date());
  const content = { ...BUILT_IN_MAILS, reminder: words };
  const faults = checkTiming(timing, now).filter(({ pointer }) => pointer.startsWith('/timing/reminder'));
  const faultOf = (key: string) => {
    const code = faults.find(({ pointer }) => pointer === `/timing/${key}`)?.code;
    return code && (sentences[code] ?? code);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <Text size="sm">{texts.remindersHint}</Text>
        <ReminderFields
          timing={timing}
          change={(part) => setTiming((before) => ({ ...before, ...part }))}
          faultOf={faultOf}
        />
        <WordsEditor
          kind="reminder"
          content={content}
          onChange={({ reminder }) => setWords(reminder)}
          isReadOnly={false}
        />
        <Refusal error={saving.error} />
        <FormButtons
          submit={texts.remindersSave}
          isSaving={saving.isSaving}
          isDisabled={faults.length > 0 || checkTemplate(content).length > 0}
          cancel={texts.cancel}
          onCancel={props.onClose}
        />
      </Stack>
    </form>
  );
}
