import '../studies/studies.css';
import { Anchor, Badge, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { NewStudyDialog } from './new-study-dialog.js';
import { studiesTexts } from './studies.messages.js';
import { type Study, useStudyList } from './study-requests.js';

/** Every study, and how far it is. */
export function StudiesPage() {
  const texts = useTexts(studiesTexts);
  const mayWrite = useCan('studies.write');
  const [isAdding, adding] = useDisclosure();
  const studies = useStudyList();
  const button = mayWrite && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {studies.data?.length !== 0 && button}
      </PageHeading>
      <Listed
        query={studies}
        empty={
          <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
            {button}
          </EmptyState>
        }
      >
        {(rows) => <StudyTable studies={rows} />}
      </Listed>
      <NewStudyDialog opened={isAdding} onClose={adding.close} />
    </>
  );
}

function StudyTable({ studies }: { readonly studies: readonly Study[] }) {
  const texts = useTexts(studiesTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.study, texts.waves, texts.questionnaires, texts.vendors, texts.release].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {studies.map((study) => (
            <Row key={study.id} study={study} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ study }: { readonly study: Study }) {
  const texts = useTexts(studiesTexts);
  const { text, number } = useFormat();
  const { id, slug, title, isDemo, release } = study;
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} href={`/studies/${id}`} fw={600}>
          {text(title)}
        </Anchor>
        <Text component="span" display="block" size="sm" c="dimmed">
          {slug} {isDemo && <Badge variant="default">{texts.demo}</Badge>}
        </Text>
      </th>
      <td data-label={texts.waves}>{number(study.waves)}</td>
      <td data-label={texts.questionnaires}>{number(study.questionnaires)}</td>
      <td data-label={texts.vendors}>{number(study.vendors)}</td>
      <td data-label={texts.release}>
        {release ? (
          <Anchor href={`/b/${slug}/${release.wave}`}>{texts.released(release.wave, release.revision)}</Anchor>
        ) : (
          <Text component="span" c="dimmed">
            {texts.noRelease}
          </Text>
        )}
      </td>
    </tr>
  );
}
