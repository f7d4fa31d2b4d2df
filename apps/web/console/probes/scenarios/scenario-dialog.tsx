import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { SLA_MINUTES, type Severity } from '#statistics';
import { useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { LocalizedInputs } from '../../parts/localized-inputs.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { SlugInput } from '../../parts/slug-input.js';
import { useSaving } from '../../parts/use-saving.js';
import { SLUG } from '../../questionnaires/beginning.js';
import { addScenario, reviseScenario, waveKey } from '../probe-requests.js';
import type { CatalogueScenario } from '../probe-types.js';
import { useProbeWords } from '../use-probe-words.js';
import { AnswerKeyFields } from './answer-key-fields.js';
import { scenariosTexts } from './scenarios.messages.js';
import { isWhole, type TypedScenario, typedScenario } from './typed-scenario.js';

interface ScenarioDialogProps {
  readonly waveId: string;
  /** Undefined: closed. */
  readonly edited: CatalogueScenario | 'new' | undefined;
  readonly onClose: () => void;
}

export function ScenarioDialog({ waveId, edited, onClose }: ScenarioDialogProps) {
  const texts = useTexts(scenariosTexts);
  const { words } = useProbeWords();
  const base = edited === 'new' ? undefined : edited;
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={base ? texts.revise : texts.addTitle}
      size="xl"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {edited !== undefined && <ScenarioForm waveId={waveId} base={base} onClose={onClose} />}
    </Modal>
  );
}

interface ScenarioFormProps extends Omit<ScenarioDialogProps, 'edited'> {
  /** The version to revise; undefined: a new scenario. */
  readonly base: CatalogueScenario | undefined;
}

function useScenarioForm({ waveId, base, onClose }: ScenarioFormProps) {
  const texts = useTexts(scenariosTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [typed, setTyped] = useState(() => typedScenario(base));
  const set = (part: Partial<TypedScenario>) => setTyped((old) => ({ ...old, ...part }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { key, ...content } = typed;
    void saving.run(async () => {
      await (base ? reviseScenario(waveId, base, content) : addScenario(waveId, key, content));
      await queries.invalidateQueries({ queryKey: waveKey(waveId) });
      notify.done(base ? texts.revised(base.version + 1) : texts.added);
      onClose();
    });
  };
  const isReady = isWhole(typed) && SLUG.test(typed.key);
  return { typed, set, send, saving, isReady };
}

function ScenarioForm(props: ScenarioFormProps) {
  const texts = useTexts(scenariosTexts);
  const { words } = useProbeWords();
  const { typed, set, send, saving, isReady } = useScenarioForm(props);
  const { base, onClose } = props;
  const error = saving.error;
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        {base ? (
          <Text c="dimmed">{texts.reviseHint}</Text>
        ) : (
          <SlugInput texts={texts} value={typed.key} onChange={(key) => set({ key })} error={error} hasFocus />
        )}
        <NativeSelect
          label={texts.severity}
          data={Object.keys(SLA_MINUTES).map((value) => ({ value, label: words.severities[value as Severity] }))}
          value={typed.severity}
          onChange={({ currentTarget }) => set({ severity: currentTarget.value as Severity })}
          maw={240}
        />
        <ScriptFields typed={typed} set={set} error={error} />
        <Refusal error={error} shown={['/key', '/title', '/text', '/answerKey', '/ethics']} />
        <FormButtons
          submit={texts.save}
          isSaving={saving.isSaving}
          isDisabled={!isReady}
          cancel={words.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface ScriptFieldsProps {
  readonly typed: TypedScenario;
  readonly set: (part: Partial<TypedScenario>) => void;
  readonly error: unknown;
}

const LONG = 4000;

function ScriptFields({ typed, set, error }: ScriptFieldsProps) {
  const texts = useTexts(scenariosTexts);
  return (
    <>
      <LocalizedInputs
        labels={texts.titles}
        value={typed.title}
        onChange={(title) => set({ title })}
        error={error}
        pointer="/title"
      />
      <Text size="sm" c="dimmed">
        {texts.textsHint}
      </Text>
      <LocalizedInputs
        labels={texts.texts}
        value={typed.text}
        onChange={(text) => set({ text })}
        error={error}
        pointer="/text"
        maxLength={LONG}
        isLong
      />
      <AnswerKeyFields points={typed.answerKey} onChange={(answerKey) => set({ answerKey })} error={error} />
      <LocalizedInputs
        labels={texts.ethicsOf}
        value={typed.ethics}
        onChange={(ethics) => set({ ethics })}
        error={error}
        pointer="/ethics"
        maxLength={LONG}
        isLong
      />
    </>
  );
}
