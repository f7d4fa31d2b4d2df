import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { type QuestionnaireSummary, useQuestionnaires } from '../api/questionnaires.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { EmptyState, ErrorState, LoadingState, NoPermissionState } from '../parts/states.js';
import { studyTexts } from './study.messages.js';
import type { Study } from './study-requests.js';

/** The questionnaires of a study; they are designed on pages of their own. */
export function QuestionnairesTab({ study }: { readonly study: Study }) {
  const texts = useTexts(studyTexts);
  const mayRead = useCan('questionnaires.read');
  const mayWrite = useCan('questionnaires.write');
  const { data, error, refetch } = useQuestionnaires(mayRead);
  if (!mayRead) return <NoPermissionState level={2} />;
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  const own = data.filter(({ studyId, archivedAt }) => studyId === study.id && archivedAt === null);
  const add = mayWrite && (
    <Button component={Link} href={`/questionnaires/new?study=${study.id}`}>
      {texts.newQuestionnaire}
    </Button>
  );
  if (own.length === 0)
    return (
      <EmptyState title={texts.noQuestionnaires} hint={texts.noQuestionnairesHint}>
        {add}
      </EmptyState>
    );
  return (
    <>
      <div className="fm-card">
        <OwnTable questionnaires={own} />
      </div>
      <div className="fm-below">{add}</div>
    </>
  );
}

function OwnTable({ questionnaires }: { readonly questionnaires: readonly QuestionnaireSummary[] }) {
  const texts = useTexts(studyTexts);
  const { text, ago } = useFormat();
  return (
    <table className="fm-table" aria-label={texts.tabs.questionnaires}>
      <thead>
        <tr>
          <th scope="col">{texts.questionnaire}</th>
          <th scope="col">{texts.version}</th>
        </tr>
      </thead>
      <tbody>
        {questionnaires.map(({ id, title, slug, latest }) => (
          <tr key={id}>
            <th scope="row">
              <Anchor component={Link} href={`/questionnaires/${id}`} fw={600}>
                {text(title)}
              </Anchor>
              <Text component="span" display="block" size="sm" c="dimmed">
                {slug}
              </Text>
            </th>
            <td data-label={texts.version}>
              {latest ? `v${latest.number} · ${ago(latest.publishedAt)}` : texts.neverPublished}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
