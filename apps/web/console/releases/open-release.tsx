import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { actsTexts } from './acts.messages.js';
import { ApproveDialog } from './approve-dialog.js';
import { EffectList } from './effect-list.js';
import { EmbargoDialog } from './embargo-dialog.js';
import { useEmbargoMoment } from './embargo-moment.js';
import { Fact } from './fact.js';
import { GateList } from './gate-list.js';
import { RankPreview } from './rank-preview.js';
import { ReasonDialog } from './reason-dialog.js';
import { discardRelease, type ReleasePreview, useReleasePreview } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';
import { StateBadge } from './state-badge.js';

interface OpenReleaseProps {
  readonly waveId: string;
  readonly id: string;
}

/** A release on its way: how far it is, its gates, and what readers will see. */
export function OpenRelease({ waveId, id }: OpenReleaseProps) {
  const { data, error, refetch } = useReleasePreview(waveId, id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return <Shown release={data} />;
}

function Shown({ release }: { readonly release: ReleasePreview }) {
  const texts = useTexts(releasesTexts);
  const { text } = useFormat();
  const { locale } = useLocale();
  const nameOf = (slug: string) => text(release.vendors.find((vendor) => vendor.slug === slug)?.name) || slug;
  const isComputed = release.state === 'ready' || release.state === 'approved';
  return (
    <>
      <section className="fm-card fm-section" aria-label={texts.now}>
        <div className="fm-section-head">
          <Group gap="xs">
            <Title order={2} size="h3">
              {release.revision === null ? texts.now : `${texts.now} · ${texts.revision(release.revision)}`}
            </Title>
            <StateBadge state={release.state} />
          </Group>
          <Group gap="xs">
            {isComputed && (
              <Button
                component="a"
                variant="default"
                href={`/admin/previews/${release.waveId}/${release.id}?lang=${locale}`}
              >
                {texts.fullPreview}
              </Button>
            )}
            <Acts release={release} nameOf={nameOf} />
          </Group>
        </div>
        <About release={release} nameOf={nameOf} />
      </section>
      {isComputed && (
        <section className="fm-card fm-section" aria-label={texts.gates}>
          <Title order={3} size="h4">
            {texts.gates}
          </Title>
          <GateList gates={release.gates} nameOf={nameOf} />
        </section>
      )}
      {isComputed && <RankPreview vendors={release.vendors} />}
    </>
  );
}

interface PartProps {
  readonly release: ReleasePreview;
  readonly nameOf: (slug: string) => string;
}

function About({ release, nameOf }: PartProps) {
  const texts = useTexts(releasesTexts);
  const zoned = useEmbargoMoment();
  const { state, publicAt } = release;
  return (
    <Stack gap={4}>
      <Text>{release.reason}</Text>
      <Signed release={release} />
      <Progress release={release} />
      {state === 'approved' && publicAt !== null && <Alert color="ink">{texts.waitsUntil(zoned(publicAt))}</Alert>}
      <dl className="fm-facts fm-below">
        {release.askedBy && <Fact name={texts.asked}>{texts.askedBy[release.askedBy]}</Fact>}
        {release.changed !== '' && <Fact name={texts.changed}>{release.changed}</Fact>}
        {release.effect && (
          <Fact name={texts.effect}>
            <EffectList effect={release.effect} nameOf={nameOf} />
          </Fact>
        )}
      </dl>
    </Stack>
  );
}

/** Whose work it is, and when it is meant to become public; once it is approved, that stands beside it. */
function Signed({ release }: Pick<PartProps, 'release'>) {
  const texts = useTexts(releasesTexts);
  const { moment } = useFormat();
  const zoned = useEmbargoMoment();
  const { preparedBy, preparedAt, approvedBy, approvedAt, publicAt, embargoUntil } = release;
  const plan = embargoUntil === null ? texts.atOnce : texts.embargo(zoned(embargoUntil));
  const parts = [
    preparedBy && texts.preparedBy(preparedBy.name, moment(preparedAt)),
    approvedBy && approvedAt !== null && texts.approvedBy(approvedBy.name, moment(approvedAt)),
    publicAt === null && plan,
  ];
  return (
    <Text size="sm" c="dimmed">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}

function Progress({ release: { state, problem, isOwn } }: Pick<PartProps, 'release'>) {
  const texts = useTexts(releasesTexts);
  const mayPublish = useCan('releases.publish');
  if (state === 'waiting')
    return (
      <output className="fm-computing">
        <Loader size="sm" aria-hidden /> <b>{texts.computing}</b> {texts.computingHint}
      </output>
    );
  if (state === 'failed')
    return (
      <Alert color="red" role="alert" title={texts.failed}>
        {texts.problem(problem ?? '')} {texts.againHint}
      </Alert>
    );
  if (state !== 'ready' || (mayPublish && !isOwn)) return null;
  return <Text fw={600}>{isOwn ? texts.ownHint : texts.noRightHint}</Text>;
}

function Acts({ release, nameOf }: PartProps) {
  const texts = useTexts(releasesTexts);
  const words = useTexts(actsTexts);
  const notify = useNotify();
  const [isApproving, setApproving] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const [isMoving, setMoving] = useState(false);
  const [mayPrepare, mayPublish] = [useCan('releases.prepare'), useCan('releases.publish')];
  const isBlocked = release.gates.some(({ level }) => level === 'blocking');
  const { state } = release;
  const discard = async (reason: string) => {
    await discardRelease(release, reason);
    notify.done(words.discarded);
  };
  return (
    <>
      {(state === 'approved' ? mayPublish : mayPrepare) && (
        <Button variant="default" onClick={() => setDiscarding(true)}>
          {state === 'approved' ? texts.callOff : texts.discard}
        </Button>
      )}
      {state === 'approved' && mayPublish && !release.isOwn && (
        <Button variant="default" onClick={() => setMoving(true)}>
          {texts.moveEmbargo}
        </Button>
      )}
      {state === 'ready' && mayPublish && !release.isOwn && (
        <Button disabled={isBlocked} onClick={() => setApproving(true)}>
          {texts.approve}
        </Button>
      )}
      <ApproveDialog release={release} nameOf={nameOf} isOpen={isApproving} onClose={() => setApproving(false)} />
      <EmbargoDialog release={release} isOpen={isMoving} onClose={() => setMoving(false)} />
      <ReasonDialog
        isOpen={isDiscarding}
        title={words.discardTitle}
        hint={words.discardHint}
        label={words.internalReason}
        act={words.discard}
        run={discard}
        onClose={() => setDiscarding(false)}
      />
    </>
  );
}
