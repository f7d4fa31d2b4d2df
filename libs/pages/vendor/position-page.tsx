import type { BenchmarkVendor } from '../benchmark/benchmark-model.js';
import { Cases, Provenance, Ratings, Sla } from '../benchmark/evidence-sections.js';
import { reasonText } from '../benchmark/reason-text.js';
import { scoreRow } from '../benchmark/score-row.js';
import { isOrdered, shownRange, shownScore, standing } from '../benchmark/standing.js';
import { Trend } from '../benchmark/trend.js';
import { type View, viewOf } from '../benchmark/view.js';
import { DotWhisker } from '../chart/dot-whisker.js';
import {
  countText,
  dayText,
  differenceIntervalText,
  differenceText,
  intervalText,
  rankText,
  scoreText,
} from '../chart/score-text.js';
import { sayIn } from '../messages/say.js';
import { vendorPositionWords } from '../messages/vendor-position.js';
import { DimensionTable } from './dimension-table.js';
import { Keywords } from './keywords.js';
import type { OwnResult, VendorPositionPage } from './position-model.js';
import type { SayPosition } from './say-position.js';
import { SegmentHeat } from './segment-heat.js';
import { vendorDocument } from './vendor-document.js';
import { WaveForm } from './wave-form.js';
import { WhatIf } from './what-if.js';

/** `/vendor`: where a vendor stands, how sure that is, and what would change it. */
export function vendorPositionPage(page: VendorPositionPage): string {
  const { frame, own } = page;
  const say = sayIn(vendorPositionWords, frame.locale);
  const content = own ? <Result page={page} own={own} say={say} /> : <Nothing say={say} locale={frame.locale} />;
  const query = own ? { query: `study=${own.study}&wave=${own.wave}` } : {};
  return vendorDocument({ frame, place: 'position', title: say('title'), content, ...query });
}

function Nothing({ say, locale }: { readonly say: SayPosition; readonly locale: string }) {
  return (
    <div className="empty">
      <h1>{say('emptyTitle')}</h1>
      <p>{say('emptyText')}</p>
      <p>
        <a className="main" href={`/vendor/progress?lang=${locale}`}>
          {say('toProgress')}
        </a>
      </p>
    </div>
  );
}

interface ResultProps {
  readonly page: VendorPositionPage;
  readonly own: OwnResult;
  readonly say: SayPosition;
}

function Result({ page: { frame, choices }, own, say }: ResultProps) {
  const { benchmark } = own;
  const view = viewOf({ ...benchmark, compare: [frame.vendor.slug, ''] });
  const vendor = benchmark.vendors.find(({ slug }) => slug === frame.vendor.slug);
  if (!vendor) return <Nothing say={say} locale={frame.locale} />;
  const { release, study, wave } = benchmark;
  const alone = viewOf({ ...benchmark, vendors: [vendor] });
  return (
    <>
      <h1>
        {study.title[frame.locale]} <small>{wave.title}</small>
      </h1>
      <p className="lead">
        {say('revision', {
          revision: release.revision,
          day: dayText(release.publishedAt),
          version: release.methodVersion,
        })}
        {' · '}
        <a href={`/b/${study.slug}/${wave.slug}?lang=${frame.locale}`}>{say('publicPage')}</a>
        {' · '}
        <a href={`/b/${study.slug}/${wave.slug}/report?lang=${frame.locale}`}>{say('report')}</a>
      </p>
      <WaveForm
        path="/vendor"
        frame={frame}
        choices={choices}
        chosen={own}
        words={{ label: say('choose'), show: say('show') }}
      />
      <Figures view={view} own={own} vendor={vendor} say={say} />
      <div className="columns">
        <Among view={view} vendor={vendor} say={say} />
        <WhatIf own={own} frame={frame} say={say} />
      </div>
      {vendor.status !== 'SUPPRESSED' && <DimensionTable view={view} own={own} vendor={vendor} say={say} />}
      <div className="columns">
        <SegmentHeat own={own} say={say} />
        <Keywords vendor={vendor} say={say} />
      </div>
      <Trend view={alone} />
      <Provenance view={alone} />
      <Sla view={alone} />
      <Cases view={alone} />
      <Ratings view={alone} />
    </>
  );
}

interface FiguresProps {
  readonly view: View;
  readonly own: OwnResult;
  readonly vendor: BenchmarkVendor;
  readonly say: SayPosition;
}

function Figures({ view, own, vendor, say }: FiguresProps) {
  const { page } = view;
  const range = shownRange(page, vendor);
  const isHidden = vendor.status !== 'RANKED';
  return (
    <section className="card" id="position">
      {isHidden && <p className="notice">{reasonText(vendor, page.method, view.say)}</p>}
      <dl className="figures">
        <div>
          <dt>{say('rank')}</dt>
          <dd>
            {range ? rankText(range) : '—'}
            <small>
              {range
                ? say('ofRanked', { count: page.market.rankedVendors })
                : say(isHidden ? 'notRanked' : 'notOrdered')}
            </small>
          </dd>
        </div>
        <div>
          <dt>{say('score')}</dt>
          <dd>
            {scoreText(shownScore(vendor))}
            <small>{vendor.ci95 ? intervalText(vendor.ci95) : '—'}</small>
          </dd>
        </div>
        <div>
          <dt>{say('customers')}</dt>
          <dd>
            {own.organisations === null ? '—' : countText(own.organisations)}
            <small>
              {own.organisations === null || own.respondents === null
                ? ''
                : say('customersText', { respondents: countText(own.respondents) })}
            </small>
          </dd>
        </div>
        <Change view={view} vendor={vendor} say={say} />
      </dl>
    </section>
  );
}

function Change({ view: { page }, vendor, say }: Omit<FiguresProps, 'own'>) {
  const change = page.trend?.find((trend) => trend.vendor === vendor.slug)?.change;
  if (!change) return null;
  const arrow = change.isCredible ? (change.difference > 0 ? '▲ ' : '▼ ') : '';
  return (
    <div>
      <dt>{say('change')}</dt>
      <dd>
        {arrow}
        {differenceText(change.difference)}
        <small>
          {change.ci95 ? differenceIntervalText(change.ci95) : '—'}{' '}
          {say(change.isCredible ? 'beyondError' : 'withinError')}
        </small>
      </dd>
    </div>
  );
}

function Among({ view, vendor, say }: Omit<FiguresProps, 'own'>) {
  const { page } = view;
  const shown = standing(page).filter(({ status }) => status !== 'SUPPRESSED');
  return (
    <section className="card" id="among">
      <DotWhisker
        caption={<h2>{say('amongTitle')}</h2>}
        axis={view.axis}
        reference={view.meanOf(page.market.mean)}
        head={{ name: view.say('vendor'), plot: view.say('interval'), score: view.say('score') }}
        note={
          <>
            {say('amongNote')} {!isOrdered(page) && view.say('notOrdered')}
          </>
        }
        rows={shown.map((each) => ({
          id: each.slug,
          series: each.slug === vendor.slug ? 1 : 'context',
          ...scoreRow(
            view,
            each.slug === vendor.slug ? say('you', { vendor: each.name[page.locale] }) : each.name[page.locale],
            { id: each.slug, score: shownScore(each), ci95: each.ci95 },
          ),
        }))}
      />
    </section>
  );
}
