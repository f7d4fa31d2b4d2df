import { Anchor, Checkbox, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import { type Audience, EVERYBODY } from '#distribution/core';
import { fieldError } from '../../api/sentence-of.js';
import { useCan } from '../../api/session.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { usePlan } from '../draft/plan-context.js';
import { PlanNote } from '../draft/plan-note.js';
import { NameField } from '../name-field.js';
import { Section } from '../progress/section.js';
import { AudienceCount } from './audience-count.js';
import { audienceTexts } from './audience.messages.js';
import classes from './audience.module.css';
import { RuleBuilder } from './rule-builder.js';
import { SaveSegment } from './save-segment.js';
import { useSegments } from './segment-requests.js';

const KINDS = ['everybody', 'segment', 'rule'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ segmentId, rule }: Audience): Kind =>
  segmentId !== null ? 'segment' : rule !== null ? 'rule' : 'everybody';

/** Whom a campaign is for, and how many that is at this moment. */
export function AudienceStep() {
  const texts = useTexts(audienceTexts);
  const { stored, mayEdit } = usePlan();
  const seesContacts = useCan('contacts.read');
  const { audience, segments, kind, rule, change, choose } = useAudience();
  return (
    <>
      <PlanNote />
      <Section
        title={texts.who}
        aside={
          seesContacts && (
            <Anchor component={Link} href="/contacts">
              {texts.contacts}
            </Anchor>
          )
        }
      >
        <Stack gap="md">
          <NameField />
          <KindChoice kind={kind} onChange={choose} isReadOnly={!mayEdit} hasSegments={segments.length > 0} />
          {kind === 'segment' && (
            <SegmentChoice
              value={audience.segmentId ?? ''}
              segments={segments}
              onChange={(id) => change({ segmentId: id })}
            />
          )}
          {kind === 'rule' && (
            <div>
              <RuleBuilder
                studyId={stored.studyId}
                rule={audience.rule}
                onChange={(next) => change({ rule: next })}
                isReadOnly={!mayEdit}
              />
              {mayEdit && audience.rule && <SaveSegment studyId={stored.studyId} rule={audience.rule} />}
            </div>
          )}
          <ConsentChoice audience={audience} onChange={change} isReadOnly={!mayEdit} />
        </Stack>
      </Section>
      <AudienceCount rule={rule} />
    </>
  );
}

function useAudience() {
  const { plan, stored, store } = usePlan();
  const { audience } = plan;
  const seesContacts = useCan('contacts.read');
  const segments = useSegments(stored.studyId, seesContacts).data ?? [];
  const change = (part: Partial<Audience>) => store.change({ audience: { ...audience, ...part } });
  const choose = (kind: Kind) => {
    if (kind === 'everybody') change({ segmentId: null, rule: null });
    if (kind === 'segment' && segments[0]) change({ segmentId: segments[0].id, rule: null });
    if (kind === 'rule') change({ segmentId: null, rule: EVERYBODY });
  };
  const kind = kindOf(audience);
  const chosen = segments.find(({ id }) => id === audience.segmentId);
  const rule = kind === 'segment' ? chosen?.rule : (audience.rule ?? EVERYBODY);
  return { audience, segments, kind, rule, change, choose };
}

interface KindChoiceProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
  readonly isReadOnly: boolean;
  readonly hasSegments: boolean;
}

function KindChoice({ kind, onChange, isReadOnly, hasSegments }: KindChoiceProps) {
  const texts = useTexts(audienceTexts);
  const hints = {
    everybody: texts.everybodyHint,
    segment: hasSegments ? texts.segmentHint : texts.noSegments,
    rule: texts.ruleHint,
  };
  const name = useId();
  return (
    <Radio.Group
      name={name}
      value={kind}
      onChange={(value) => onChange(KINDS.find((one) => one === value) ?? 'everybody')}
      aria-label={texts.who}
    >
      <div className={classes['choices']}>
        {KINDS.map((one) => (
          <Radio.Card
            key={one}
            value={one}
            p="sm"
            className="fm-choice"
            disabled={isReadOnly || (one === 'segment' && !hasSegments)}
          >
            <Radio.Indicator mr="sm" mt={2} />
            <div>
              <Text fw={600}>{texts[one]}</Text>
              <Text size="sm" c="dimmed">
                {hints[one]}
              </Text>
            </div>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

interface SegmentChoiceProps {
  readonly value: string;
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

function SegmentChoice({ value, segments, onChange }: SegmentChoiceProps) {
  const texts = useTexts(audienceTexts);
  const { locale } = useLocale();
  const { error, mayEdit } = usePlan();
  return (
    <NativeSelect
      label={texts.chooseSegment}
      value={value}
      data={segments.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={fieldError(error, '/audience/segmentId', locale)}
      disabled={!mayEdit}
      maw={420}
    />
  );
}

interface ConsentChoiceProps {
  readonly audience: Audience;
  readonly onChange: (part: Partial<Audience>) => void;
  readonly isReadOnly: boolean;
}

function ConsentChoice({ audience, onChange, isReadOnly }: ConsentChoiceProps) {
  const texts = useTexts(audienceTexts);
  return (
    <Checkbox
      label={texts.consent}
      description={texts.consentHint}
      checked={audience.requireConsent}
      onChange={({ currentTarget }) => onChange({ requireConsent: currentTarget.checked })}
      disabled={isReadOnly}
    />
  );
}
