import { Checkbox, Fieldset, Group, NativeSelect, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { type Locale, LOCALES } from '#kernel';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { type ExportRequest, FORMATS } from './export-requests.js';
import { exportsTexts } from './exports.messages.js';
import type { ExportChoices, useWaveChoice } from './use-export-choices.js';

/** Of what answers are taken. */
export function WaveFields({ choice }: { readonly choice: ReturnType<typeof useWaveChoice> }) {
  const texts = useTexts(exportsTexts);
  const { studies, study, setStudy, waves, wave, setWave } = choice;
  const hint = study === undefined ? [{ value: '', label: texts.choose }] : [];
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <NativeSelect
        label={texts.study}
        data={[...hint, ...studies]}
        value={study ?? ''}
        onChange={({ currentTarget }) => setStudy(currentTarget.value)}
        miw={180}
      />
      <NativeSelect
        label={texts.wave}
        data={waves ?? []}
        value={wave ?? ''}
        onChange={({ currentTarget }) => setWave(currentTarget.value)}
        disabled={waves === undefined || waves.length === 0}
        error={waves?.length === 0 && texts.noWave}
        miw={140}
      />
    </Group>
  );
}

interface FieldsProps {
  readonly choices: ExportChoices;
}

export function FormatField({ choices: { wanted, change } }: FieldsProps) {
  const texts = useTexts(exportsTexts);
  return (
    <Radio.Group label={texts.format} value={wanted.format} onChange={(format) => change({ format })}>
      <Stack gap="xs" mt={4}>
        {FORMATS.map((format) => (
          <Radio
            key={format}
            value={format}
            label={texts.formats[format].label}
            description={texts.formats[format].hint}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface OneOfProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isFixed?: boolean;
}

function OneOf<Value extends string>({ label, words, value, onChange, isFixed = false }: OneOfProps<Value>) {
  const id = useId();
  const data = (Object.keys(words) as Value[]).map((one) => ({ value: one, label: words[one] }));
  return (
    <div>
      <Text size="sm" fw={500} id={id}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        // On a phone a choice says all it says.
        classNames={{ label: 'fm-exports-choice' }}
        data={data}
        value={value}
        onChange={(next) => onChange(next)}
        disabled={isFixed}
      />
    </div>
  );
}

const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };

export function ShapeFields({ choices: { wanted, change } }: FieldsProps) {
  const texts = useTexts(exportsTexts);
  const isSpss = wanted.format === 'spss';
  return (
    <Stack gap="sm">
      <OneOf
        label={texts.layout}
        words={texts.layouts}
        value={wanted.layout}
        onChange={(layout: ExportRequest['layout']) => change({ layout })}
      />
      <Group gap="lg" align="flex-start">
        <OneOf
          label={texts.values}
          words={texts.valueKinds}
          value={wanted.values}
          onChange={(values: ExportRequest['values']) => change({ values })}
          isFixed={isSpss}
        />
        <OneOf
          label={texts.language}
          words={LANGUAGES}
          value={LOCALES.find((locale) => locale === wanted.locale) ?? 'en'}
          onChange={(locale: Locale) => change({ locale })}
        />
      </Group>
      {isSpss && (
        <Text size="sm" c="dimmed">
          {texts.spssNeedsCodes}
        </Text>
      )}
    </Stack>
  );
}

export function VersionField({ choices: { versions, taken, change } }: FieldsProps) {
  const texts = useTexts(exportsTexts);
  const { number } = useFormat();
  if (versions === undefined || versions.length < 2) return null;
  return (
    <Checkbox.Group
      label={texts.versions}
      value={[...taken]}
      onChange={(versionIds) => versionIds.length > 0 && change({ versionIds })}
    >
      <Stack gap="xs" mt={4}>
        {versions.map(({ id, questionnaire, number: version, counted }) => (
          <Checkbox key={id} value={id} label={texts.version(questionnaire, version, number(counted))} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

export function ContentFields({ choices: { wanted, change, excluded, mayReadOriginals } }: FieldsProps) {
  const texts = useTexts(exportsTexts);
  const { number } = useFormat();
  return (
    <Fieldset variant="unstyled">
      <Stack gap="xs">
        <Checkbox
          label={texts.withExcluded(number(excluded))}
          checked={wanted.withExcluded}
          onChange={({ currentTarget }) => change({ withExcluded: currentTarget.checked })}
        />
        {mayReadOriginals && (
          <Checkbox
            label={texts.originals}
            description={wanted.originals ? texts.originalsHint : texts.masked}
            checked={wanted.originals}
            onChange={({ currentTarget }) => change({ originals: currentTarget.checked })}
          />
        )}
        {wanted.format === 'csv' && (
          <Checkbox
            label={texts.bom}
            checked={wanted.bom}
            onChange={({ currentTarget }) => change({ bom: currentTarget.checked })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
