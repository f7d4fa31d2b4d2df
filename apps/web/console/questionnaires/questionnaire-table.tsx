import { Anchor, Badge, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { translationTable } from '#questionnaire/core/design';
import { Link } from 'wouter';
import { type HeldLock, type QuestionnaireSummary, type StoredDraft, useStoredDraft } from '../api/questionnaires.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { QuestionnaireMenu } from './questionnaire-menu.js';
import { questionnairesTexts } from './questionnaires.messages.js';

interface QuestionnaireTableProps {
  readonly questionnaires: readonly QuestionnaireSummary[];
  readonly studyTitle: string;
}

/** A table on a desk; on a phone each row is a card. */
export function QuestionnaireTable({ questionnaires, studyTitle }: QuestionnaireTableProps) {
  const texts = useTexts(questionnairesTexts);
  return (
    <div className="fm-card">
      <table className="fm-table fm-table-list" aria-label={studyTitle}>
        <thead>
          <tr>
            <th scope="col">{texts.questionnaire}</th>
            <th scope="col">{texts.draft}</th>
            <th scope="col">{texts.published}</th>
            <th scope="col">{texts.translations}</th>
            <th scope="col">
              <span className="fm-hidden">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {questionnaires.map((questionnaire) => (
            <Row key={questionnaire.id} questionnaire={questionnaire} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ questionnaire }: { readonly questionnaire: QuestionnaireSummary }) {
  const texts = useTexts(questionnairesTexts);
  const { text, ago, moment } = useFormat();
  const { ref, entry } = useIntersection({ threshold: 0 });
  const [wasSeen, setSeen] = useState(false);
  if (entry?.isIntersecting && !wasSeen) setSeen(true);
  // The content is only needed for what is looked at.
  const stored = useStoredDraft(questionnaire.id, wasSeen).data;
  const { id, title, slug, latest, archivedAt } = questionnaire;
  return (
    <tr ref={ref}>
      <th scope="row">
        <Anchor component={Link} href={`/questionnaires/${id}`} fw={600}>
          {text(title)}
        </Anchor>
        <Text component="span" display="block" size="sm" c="dimmed">
          {slug} {archivedAt !== null && <Badge variant="default">{texts.archived}</Badge>}
        </Text>
      </th>
      <td data-label={texts.draft}>
        <DraftState questionnaire={questionnaire} stored={stored} />
      </td>
      <td data-label={texts.published}>
        {latest ? (
          <>
            <b>{texts.version(latest.number)}</b>{' '}
            <Text
              component="time"
              size="sm"
              c="dimmed"
              dateTime={latest.publishedAt}
              title={moment(latest.publishedAt)}
            >
              {ago(latest.publishedAt)}
            </Text>
          </>
        ) : (
          <Text component="span" c="dimmed">
            {texts.neverPublished}
          </Text>
        )}
      </td>
      <td data-label={texts.translations}>{stored && <TranslationState stored={stored} id={id} />}</td>
      <td className="fm-actions">
        <QuestionnaireMenu questionnaire={questionnaire} />
      </td>
    </tr>
  );
}

interface DraftStateProps {
  readonly questionnaire: QuestionnaireSummary;
  readonly stored: StoredDraft | undefined;
}

function DraftState({ questionnaire: { draft, latest }, stored }: DraftStateProps) {
  const texts = useTexts(questionnairesTexts);
  const { ago, moment } = useFormat();
  const lock = stored?.lock;
  const isAhead = draft !== null && (latest === null || draft.updatedAt > latest.publishedAt);
  if (!isAhead && !lock)
    return (
      <Text component="span" c="dimmed">
        {texts.noDraft}
      </Text>
    );
  return (
    <>
      {isAhead && <span>{texts.unpublished}</span>}
      {draft && (
        <Text component="span" display="block" size="sm" c="dimmed" title={moment(draft.updatedAt)}>
          {texts.editedBy(draft.updatedBy ?? '', ago(draft.updatedAt))}
        </Text>
      )}
      {lock && <WhoEdits lock={lock} />}
    </>
  );
}

function WhoEdits({ lock }: { readonly lock: HeldLock }) {
  const texts = useTexts(questionnairesTexts);
  return (
    <Text component="span" display="block" size="sm" c="var(--fm-attention)">
      <IconPencil size={14} aria-hidden /> {lock.mine ? texts.editingYou : texts.editingNow(lock.holder)}
    </Text>
  );
}

function TranslationState({ stored: { definition }, id }: { readonly stored: StoredDraft; readonly id: string }) {
  const texts = useTexts(questionnairesTexts);
  const missing = useMemo(() => {
    const count = translationTable(definition).missing;
    return count['zh-CN'] + count.en;
  }, [definition]);
  if (missing === 0)
    return (
      <Text component="span" c="dimmed">
        <IconCheck size={16} aria-hidden /> {texts.complete}
      </Text>
    );
  return (
    <Anchor component={Link} href={`/questionnaires/${id}/translations`} c="var(--fm-attention)">
      <IconAlertTriangle size={16} aria-hidden /> {texts.missing(missing)}
    </Anchor>
  );
}
