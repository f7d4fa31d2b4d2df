import { Modal, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { type Campaign, useCampaigns } from '../campaigns/campaign-requests.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { LoadingState } from '../parts/states.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { readTicketRule, setTicketRule, type TicketRule, ticketsKey, type VendorRule } from './ticket-requests.js';
import { ticketsTexts } from './tickets.messages.js';
import { DELAY_UNITS, type DelayUnit, newRule, settingsOf, type TypedRule, typedRule } from './typed-rule.js';

interface RuleDialogProps {
  readonly studyId: string;
  readonly edited: VendorRule | undefined;
  readonly onClose: () => void;
}

export function RuleDialog({ studyId, edited, onClose }: RuleDialogProps) {
  const texts = useTexts(ticketsTexts);
  const { text } = useFormat();
  const name = text(edited?.vendor.name);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={edited?.rule ? texts.editOf(name) : texts.setUpOf(name)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {edited && <WithCampaigns studyId={studyId} of={edited} onClose={onClose} />}
    </Modal>
  );
}

/** A rule needs a campaign of its study. */
function WithCampaigns(props: Pick<FormProps, 'studyId' | 'of' | 'onClose'>) {
  const texts = useTexts(ticketsTexts);
  const { data } = useCampaigns();
  if (!data) return <LoadingState />;
  const own = data.filter((campaign) => campaign.studyId === props.studyId);
  const [first] = own;
  return first ? <RuleForm {...props} campaigns={own} first={first} /> : <Text>{texts.noCampaign}</Text>;
}

interface FormProps {
  readonly studyId: string;
  readonly of: VendorRule;
  readonly campaigns: readonly Campaign[];
  readonly first: Campaign;
  readonly onClose: () => void;
}

function useRuleForm({ studyId, of: { vendor, rule }, campaigns, first, onClose }: FormProps) {
  const texts = useTexts(ticketsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const running = campaigns.find(({ state }) => state === 'running') ?? first;
  const [typed, setTyped] = useState<TypedRule>(() => (rule ? typedRule(rule) : newRule(running.id)));
  const { vendorId } = vendor;
  const saving = useVersionedSave<TicketRule>({
    base: rule ?? ({ vendorId, version: 0 } as TicketRule),
    read: () => readTicketRule(studyId, vendorId),
    write: (version) => setTicketRule(studyId, { vendorId, version }, settingsOf(typed)),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: ticketsKey(studyId) });
      notify.done(texts.saved);
      onClose();
    },
  });
  const set = (change: Partial<TypedRule>) => setTyped((now) => ({ ...now, ...change }));
  return { typed, set, saving, campaigns };
}

type Form = ReturnType<typeof useRuleForm>;

function RuleForm(props: FormProps) {
  const texts = useTexts(ticketsTexts);
  const form = useRuleForm(props);
  const { typed, set, saving, campaigns } = form;
  const isRunning = campaigns.find(({ id }) => id === typed.campaignId)?.state === 'running';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Switch
          label={texts.on}
          checked={typed.isOn}
          onChange={({ currentTarget }) => set({ isOn: currentTarget.checked })}
        />
        <NativeSelect
          label={texts.campaign}
          description={isRunning ? texts.campaignHint : texts.campaignOff}
          value={typed.campaignId}
          onChange={({ currentTarget }) => set({ campaignId: currentTarget.value })}
          data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          data-autofocus
        />
        <Numbers {...form} />
        {saving.newer ? <NewerRule {...form} /> : <Refusal error={saving.error} shown={SHOWN} />}
        <FormButtons
          submit={texts.save}
          isSaving={saving.isSaving}
          isDisabled={saving.newer !== undefined}
          cancel={texts.cancel}
          onCancel={props.onClose}
        />
      </Stack>
    </form>
  );
}

const SHOWN = ['/delayMinutes', '/ratePerMille', '/dailyQuota'];
const LONGEST: Readonly<Record<DelayUnit, number>> = { minutes: 43_200, hours: 720, days: 30 };

function Numbers({ typed, set, saving: { error } }: Form) {
  const texts = useTexts(ticketsTexts);
  const { locale } = useLocale();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <NumberInput
          label={texts.delay}
          description={texts.delayHint}
          value={typed.delay}
          onChange={(value) => set({ delay: Number(value) })}
          min={0}
          max={LONGEST[typed.unit]}
          allowDecimal={false}
          error={fieldError(error, '/delayMinutes', locale)}
        />
        <NativeSelect
          label={texts.unit}
          description={'\u00a0'}
          value={typed.unit}
          onChange={({ currentTarget }) => set({ unit: currentTarget.value as DelayUnit })}
          data={DELAY_UNITS.map((unit) => ({ value: unit, label: texts.units[unit] }))}
        />
      </SimpleGrid>
      <NumberInput
        label={texts.percent}
        description={texts.percentHint}
        value={typed.percent}
        onChange={(value) => set({ percent: Number(value) })}
        min={0}
        max={100}
        decimalScale={1}
        error={fieldError(error, '/ratePerMille', locale)}
      />
      <NumberInput
        label={texts.quota}
        description={texts.quotaHint}
        value={typed.dailyQuota}
        onChange={(value) => set({ dailyQuota: Number(value) })}
        min={1}
        max={10_000}
        allowDecimal={false}
        error={fieldError(error, '/dailyQuota', locale)}
      />
    </>
  );
}

function NewerRule({ typed, set, saving, campaigns }: Form) {
  const texts = useTexts(ticketsTexts);
  if (!saving.newer) return null;
  const theirs = typedRule(saving.newer);
  const campaignOf = ({ campaignId }: TypedRule) => campaigns.find(({ id }) => id === campaignId)?.name ?? '';
  const delayOf = ({ delay, unit }: TypedRule) => `${delay} ${texts.units[unit]}`;
  const stateOf = ({ isOn }: TypedRule) => (isOn ? texts.isOn : texts.isOff);
  return (
    <Conflict
      fields={[
        { label: texts.state, mine: stateOf(typed), theirs: stateOf(theirs) },
        { label: texts.campaign, mine: campaignOf(typed), theirs: campaignOf(theirs) },
        { label: texts.delay, mine: delayOf(typed), theirs: delayOf(theirs) },
        { label: texts.percent, mine: `${typed.percent}`, theirs: `${theirs.percent}` },
        { label: texts.quota, mine: `${typed.dailyQuota}`, theirs: `${theirs.dailyQuota}` },
      ]}
      onKeepMine={() => void saving.saveOver()}
      onTakeTheirs={() => {
        set(theirs);
        saving.takeNewer();
      }}
    />
  );
}
