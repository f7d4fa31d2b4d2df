import { Radio, SegmentedControl, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { BUILT_IN_MAILS, checkTemplate } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { usePlan } from '../draft/plan-context.js';
import { PlanNote } from '../draft/plan-note.js';
import { Section } from '../progress/section.js';
import { contentTexts } from './content.messages.js';
import classes from './content.module.css';
import { MailPreview } from './mail-preview.js';
import { type MailKind, WordsEditor } from './words-editor.js';

/** What the mails say, in both languages, and how they look to their readers. */
export function ContentStep() {
  const texts = useTexts(contentTexts);
  const { plan, store, mayEdit } = usePlan();
  const { content } = plan;
  const [kind, setKind] = useState<MailKind>('invitation');
  const notify = useNotify();
  const choose = (isOwn: boolean) => {
    if (isOwn === (content !== null)) return;
    const undo = store.change({ content: isOwn ? BUILT_IN_MAILS : null });
    if (!isOwn) notify.done(texts.backToBuiltIn, undo);
  };
  return (
    <>
      <PlanNote />
      <Section title={texts.words}>
        <WordsChoice isOwn={content !== null} onChange={choose} isReadOnly={!mayEdit} />
        <SegmentedControl
          aria-label={texts.kind}
          value={kind}
          data={[
            { value: 'invitation', label: texts.invitation },
            { value: 'reminder', label: texts.reminder },
          ]}
          onChange={(value) => setKind(value === 'reminder' ? 'reminder' : 'invitation')}
          mb="sm"
        />
        {content === null && (
          <Text c="dimmed" size="sm" mb="xs">
            {texts.isBuiltIn}
          </Text>
        )}
        <WordsEditor
          key={kind}
          kind={kind}
          content={content ?? BUILT_IN_MAILS}
          onChange={(next) => store.change({ content: next })}
          isReadOnly={!mayEdit || content === null}
        />
      </Section>
      <MailPreview kind={kind} content={content} isSound={checkTemplate(content).length === 0} />
    </>
  );
}

interface WordsChoiceProps {
  readonly isOwn: boolean;
  readonly onChange: (isOwn: boolean) => void;
  readonly isReadOnly: boolean;
}

function WordsChoice({ isOwn, onChange, isReadOnly }: WordsChoiceProps) {
  const texts = useTexts(contentTexts);
  const name = useId();
  const options = [
    { value: 'builtIn', title: texts.builtIn, hint: texts.builtInHint },
    { value: 'own', title: texts.own, hint: texts.ownHint },
  ];
  return (
    <Radio.Group
      name={name}
      aria-label={texts.words}
      value={isOwn ? 'own' : 'builtIn'}
      onChange={(value) => onChange(value === 'own')}
    >
      <div className={classes['choices']}>
        {options.map(({ value, title, hint }) => (
          <Radio.Card key={value} value={value} p="sm" className="fm-choice" disabled={isReadOnly}>
            <Radio.Indicator mr="sm" mt={2} />
            <div>
              <Text fw={600}>{title}</Text>
              <Text size="sm" c="dimmed">
                {hint}
              </Text>
            </div>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
