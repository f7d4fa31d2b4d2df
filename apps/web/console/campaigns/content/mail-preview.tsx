import { Button, SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailTemplates } from '#distribution/core';
import type { Locale } from '#kernel';
import { request } from '../../api/request.js';
import { useCan } from '../../api/session.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { Scrolled } from '../../parts/scrolled.js';
import { ErrorState, LoadingState } from '../../parts/states.js';
import { campaignKey, campaignPath } from '../campaign-requests.js';
import { usePlan } from '../draft/plan-context.js';
import { Section } from '../progress/section.js';
import { contentTexts } from './content.messages.js';
import classes from './content.module.css';
import { MailFrame } from './mail-frame.js';
import type { MailKind } from './words-editor.js';

interface PreviewedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

interface TestResult {
  readonly delivery: 'sent' | 'not-sent' | 'refused' | 'try-again';
}

type Form = 'desktop' | 'phone' | 'plain';

interface MailPreviewProps {
  readonly kind: MailKind;
  readonly content: MailTemplates | null;
  /** Nothing keeps the words from being sent. */
  readonly isSound: boolean;
}

const AFTER_TYPING = 400;
const PHONES = '(max-width: 48em)';

/** The mail as its readers get it: desktop or phone, light or dark, or as plain text. */
export function MailPreview({ kind, content, isSound }: MailPreviewProps) {
  const texts = useTexts(contentTexts);
  const { locale: own } = useLocale();
  const [look, setLook] = useState<Look>(() => ({
    locale: own,
    form: matchMedia(PHONES).matches ? 'phone' : 'desktop',
    isDark: false,
  }));
  const { stored } = usePlan();
  const [typed] = useDebouncedValue(content, AFTER_TYPING);
  const asked = { kind, locale: look.locale, ...(typed === null ? {} : { content: typed }) };
  return (
    <Section
      title={texts.preview}
      hint={texts.previewHint}
      aside={<TestMail campaignId={stored.id} asked={asked} isSound={isSound} />}
    >
      <LookChoice look={look} onChange={(change) => setLook((now) => ({ ...now, ...change }))} />
      {!isSound && <Text c="var(--fm-attention)">{texts.noPreview}</Text>}
      <Previewed campaignId={stored.id} asked={asked} isSound={isSound} look={look} />
    </Section>
  );
}

interface Look {
  readonly locale: Locale;
  readonly form: Form;
  readonly isDark: boolean;
}

interface LookChoiceProps {
  readonly look: Look;
  readonly onChange: (change: Partial<Look>) => void;
}

function LookChoice({ look: { locale, form, isDark }, onChange }: LookChoiceProps) {
  const texts = useTexts(contentTexts);
  return (
    <div className={classes['tools']}>
      <Choice
        label={texts.form}
        value={form}
        options={['desktop', 'phone', 'plain']}
        onChange={(value) => onChange({ form: value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={texts.language}
        value={locale}
        data={(['zh-CN', 'en'] as const).map((value) => ({ value, label: texts.languages[value] }))}
        onChange={(value) => onChange({ locale: value === 'en' ? 'en' : 'zh-CN' })}
      />
      {form !== 'plain' && (
        <Choice
          label={texts.appearance}
          value={isDark ? 'dark' : 'light'}
          options={['light', 'dark']}
          onChange={(value) => onChange({ isDark: value === 'dark' })}
        />
      )}
    </div>
  );
}

interface PreviewedProps {
  readonly campaignId: string;
  readonly asked: object;
  readonly isSound: boolean;
  readonly look: Look;
}

/** While words are at fault the last mail that was sound stays in sight. */
function Previewed({ campaignId, asked, isSound, look: { form, isDark } }: PreviewedProps) {
  const { data, error, refetch } = useQuery({
    queryKey: [...campaignKey(campaignId), 'preview', asked],
    queryFn: async () =>
      (await request<PreviewedMail>(campaignPath(campaignId, '/mail-preview'), { method: 'POST', body: asked })).body,
    enabled: isSound,
    placeholderData: keepPreviousData,
  });
  if (data) return <Shown mail={data} form={form} isDark={isDark} />;
  if (!isSound) return null;
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends 'desktop' | 'phone' | 'plain' | 'light' | 'dark'>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const texts = useTexts(contentTexts);
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      data={options.map((one) => ({ value: one, label: texts[one] }))}
      onChange={onChange}
    />
  );
}

interface ShownProps {
  readonly mail: PreviewedMail;
  readonly form: Form;
  readonly isDark: boolean;
}

function Shown({ mail, form, isDark }: ShownProps) {
  const texts = useTexts(contentTexts);
  return (
    <>
      <p className={classes['subject']}>
        <Text component="span" c="dimmed">
          {texts.subject}
        </Text>{' '}
        {mail.subject}
      </p>
      <div className={classes['stage']}>
        {form === 'plain' ? (
          <Scrolled label={texts.plain} maxHeight="640px">
            <pre className={classes['plain']}>{mail.text}</pre>
          </Scrolled>
        ) : (
          <MailFrame html={mail.html} isDark={isDark} isPhone={form === 'phone'} />
        )}
      </div>
    </>
  );
}

interface TestMailProps {
  readonly campaignId: string;
  readonly asked: object;
  readonly isSound: boolean;
}

function TestMail({ campaignId, asked, isSound }: TestMailProps) {
  const texts = useTexts(contentTexts);
  const maySend = useCan('campaigns.write');
  const notify = useNotify();
  const [isSending, setSending] = useState(false);
  if (!maySend) return null;
  const send = async () => {
    setSending(true);
    try {
      const { body } = await request<TestResult>(campaignPath(campaignId, '/test-mail'), {
        method: 'POST',
        body: asked,
      });
      if (body.delivery === 'sent') notify.done(texts.testSent);
      else notify.failed(texts.testFailed, new Error(texts.testOutcomes[body.delivery]));
    } catch (error) {
      notify.failed(texts.testFailed, error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconSend size={18} aria-hidden />}
      loading={isSending}
      disabled={!isSound}
      onClick={() => void send()}
    >
      {texts.sendTest}
    </Button>
  );
}
