import './releases.css';
import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { Changelog } from './changelog.js';
import { OpenRelease } from './open-release.js';
import { PrepareDialog } from './prepare-dialog.js';
import { type DeskWave, useWaveDesk, type WaveDesk } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';

/** The desk of one wave: what is on its way with its gates, then everything that was. */
export function ReleaseDeskPage() {
  const { waveId } = useParams<{ waveId: string }>();
  const { data, error, refetch } = useWaveDesk(waveId);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return <Desk desk={data} />;
}

function Desk({ desk: { wave, data } }: { readonly desk: WaveDesk }) {
  const texts = useTexts(releasesTexts);
  const { text } = useFormat();
  const { locale } = useLocale();
  const isPublic = wave.revision !== null && !wave.isWithdrawn;
  return (
    <>
      <Anchor component={Link} href="/releases">
        {texts.back}
      </Anchor>
      <PageHeading title={texts.heading(text(wave.title), wave.wave)} hint={texts.deskHint}>
        {isPublic && (
          <Button component="a" variant="default" href={`/b/${wave.study}/${wave.wave}?lang=${locale}`}>
            {texts.publicPage}
          </Button>
        )}
        <Prepare wave={wave} />
      </PageHeading>
      <Stack gap="md">
        <PublicState wave={wave} />
        {wave.openId !== null && <OpenRelease key={wave.openId} waveId={wave.waveId} id={wave.openId} />}
        <Changelog entries={data.filter(({ id }) => id !== wave.openId)} />
      </Stack>
    </>
  );
}

/** There is one release on its way at a time; one that failed makes room. */
function Prepare({ wave }: { readonly wave: DeskWave }) {
  const texts = useTexts(releasesTexts);
  const mayPrepare = useCan('releases.prepare');
  const [isOpen, setOpen] = useState(false);
  const isRevision = wave.revision !== null;
  if (!mayPrepare || (wave.openId !== null && wave.openState !== 'failed')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{isRevision ? texts.revise : texts.prepare}</Button>
      <PrepareDialog waveId={wave.waveId} isRevision={isRevision} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function PublicState({ wave: { revision, publishedAt, isWithdrawn } }: { readonly wave: DeskWave }) {
  const texts = useTexts(releasesTexts);
  const { moment } = useFormat();
  if (revision === null || publishedAt === null) return null;
  const name = texts.revision(revision);
  if (isWithdrawn) return <Alert color="red">{texts.publicWithdrawn(name)}</Alert>;
  return <Alert color="ink">{texts.publicSince(name, moment(publishedAt))}</Alert>;
}
