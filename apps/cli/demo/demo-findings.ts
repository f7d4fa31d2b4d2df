import type { INestApplicationContext } from '@nestjs/common';
import { CodingService, FindingImportService, FindingService, RatingService } from '#evidence';
import type { Coding } from '#evidence/core';

const CODERS = ['coder-one@fairmark.example', 'coder-two@fairmark.example'] as const;
const EDITOR = 'analyst@fairmark.example';
const LICENCE = 'CC BY 4.0';

const rating = (vendor: string, source: string, mean: number, count: number) => ({
  vendor,
  source,
  url: `https://${source.toLowerCase().replaceAll(' ', '-')}.example/${vendor}`,
  day: '2026-11-03',
  mean,
  scale: 5,
  count,
  licence: LICENCE,
});

const RATINGS = [
  rating('aurora', 'Plaza Apps', 4.4, 1_842),
  rating('aurora', 'Dev Reviews', 4.1, 96),
  rating('polaris', 'Plaza Apps', 4.3, 1_207),
  rating('kite', 'Dev Reviews', 4.6, 41),
  rating('meridian', 'Plaza Apps', 3.2, 388),
  rating('lansheng', 'Plaza Apps', 3.9, 12),
];

const interview = { kind: 'interview', ground: 'written-consent', url: null, consent: 'Agreed by mail (fictional)' };
const page = (kind: string, url: string) => ({ kind, ground: 'public', url, consent: null });

/** What made-up people said of made-up vendors, and what two made of it. */
const FINDINGS: readonly (Coding & { readonly row: Readonly<Record<string, unknown>> & { readonly text: string } })[] =
  [
    {
      row: {
        vendor: 'aurora',
        ...interview,
        source: '在线教育企业技术负责人（虚构）',
        day: '2026-10-20',
        text: '晚高峰有一次音画不同步，值班工程师二十分钟内进群，当晚给了参数，第二天又发来复盘。',
      },
      dimension: 'D1',
      sentiment: 'favourable',
    },
    {
      row: {
        vendor: 'aurora',
        ...page('post', 'https://forum.example/t/4711'),
        source: 'Forum Example',
        day: '2026-10-28',
        text: 'An upgrade changed the default audio profile without a word in the changelog. Support was kind, but we found out from our own users.',
      },
      dimension: 'D5',
      sentiment: 'critical',
    },
    {
      row: {
        vendor: 'polaris',
        ...page('case', 'https://polaris.example/stories/telehealth'),
        source: 'Telehealth platform (fictional), published by the vendor',
        day: '2026-09-14',
        text: 'One engineer stayed with us from the first call to the launch and knew our recording rules better than we did.',
      },
      dimension: 'D4',
      sentiment: 'favourable',
    },
    {
      row: {
        vendor: 'kite',
        ...page('media', 'https://weekly.example/2026/support-at-night'),
        source: 'Weekly Example',
        day: '2026-10-09',
        text: 'The documentation answers most questions before one asks; at night a ticket still waits for the morning shift.',
      },
      dimension: 'D1',
      sentiment: 'mixed',
    },
    {
      row: {
        vendor: 'meridian',
        ...interview,
        source: '社交应用研发经理（虚构）',
        day: '2026-11-02',
        text: '技术上很强，但我们在亚洲时区提的问题，经常要等到第二天下午才有人接。',
      },
      dimension: 'D1',
      sentiment: 'critical',
    },
  ];

/** Public ratings and findings of the last wave, coded by two, read by a third and let be shown. */
export async function gatherVoices(services: INestApplicationContext, waveId: string): Promise<void> {
  const file = { waveId, name: 'demo', isDryRun: false, importedBy: EDITOR };
  await services.get(RatingService).import({ ...file, rows: RATINGS });
  await services.get(FindingImportService).import({ ...file, rows: FINDINGS.map(({ row }) => row) });
  const coding = services.get(CodingService);
  for (const { id, vendor, day } of await services.get(FindingService).list({ waveId, limit: 100, person: EDITOR })) {
    const meant = FINDINGS.find(({ row }) => row['vendor'] === vendor && row['day'] === day)!;
    const made = { dimension: meant.dimension, sentiment: meant.sentiment };
    for (const by of CODERS) await coding.code({ waveId, id, by }, made);
    await coding.review({ waveId, id, by: EDITOR, decision: 'reviewed', reason: null, hidden: [], seen: 0 });
  }
}
