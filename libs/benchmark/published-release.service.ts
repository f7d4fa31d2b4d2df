import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { isUnavailable, rows, sha256Hex } from '#platform';
import type { ReleaseDocument, VendorDetail } from './core/index.js';
import { unsafeParts } from './core/unsafe-parts.js';
import { releaseNotFound, releaseWithdrawn } from './errors.js';
import { type ReleaseMark, releaseMarks } from './release-marks.js';
import { ReleaseCellEntity, ReleaseEntity } from './release.entity.js';

/** A release in memory: it never changes, so it is read and parsed once. */
export interface PublishedRelease {
  readonly id: string;
  readonly waveId: string;
  readonly sha256: string;
  readonly document: ReleaseDocument;
  /** The exact text whose hash is `sha256` and that `signature` is for. */
  readonly text: string;
  readonly kid: string;
  readonly signature: string;
  /** It and what was public before it, oldest first. */
  readonly history: readonly ReleaseMark[];
}

export interface StudySummary {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly isDemo: boolean;
  readonly waves: readonly {
    readonly slug: string;
    readonly revision: number | null;
    readonly publishedAt: string | null;
  }[];
}

interface Pointer {
  readonly id: string;
  /** How many releases of the wave were withdrawn: what its history says changes with it. */
  readonly withdrawals: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

const POINTER = `r.id, x.withdrawn_at as "withdrawnAt", x.reason as "withdrawalReason",
  (select count(*)::int from release_withdrawal a join release o on o.id = a.release_id where o.wave_id = r.wave_id)
    as withdrawals`;

/** For how long, in milliseconds, nobody asks whether there is a newer release. */
const FRESH = 1_000;
/** Waves that are over change seldom. */
const SETTLED = 60_000;
const KEPT = 50;
const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** What is published stays readable while the database is away or busy: then it is what it was a moment ago. */
const orAsBefore = <T>(asked: Promise<T>, before: Promise<T> | undefined): Promise<T> =>
  asked.catch((error: unknown) => {
    if (before === undefined || !isUnavailable(error)) throw error;
    return before;
  });

/**
 * Everything readers get: what is public now and was not withdrawn. A release is not in its table before its embargo
 * ends, so there is nothing to be told of it, however one asks. It reads one indexed row at most, and computes nothing.
 */
@Injectable()
export class PublishedReleaseService {
  #studies: { readonly summaries: Promise<readonly StudySummary[]>; readonly until: number } | undefined;
  readonly #releases = new Map<string, Promise<PublishedRelease>>();
  readonly #latest = new Map<string, { readonly pointer: Promise<Pointer | undefined>; readonly until: number }>();

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /**
   * The newest revision of a wave, or the one asked for; `latest` is the newest wave of the study with a result that
   * stands. Throws `not-found`, and `release-withdrawn` where there was one.
   */
  async find(study: string, wave: string, revision?: number): Promise<PublishedRelease> {
    if (!SLUG.test(study) || !SLUG.test(wave)) throw releaseNotFound();
    const found = await this.#pointer(study, wave, revision);
    if (!found) throw releaseNotFound();
    if (found.withdrawnAt) throw releaseWithdrawn({ at: found.withdrawnAt, reason: found.withdrawalReason ?? '' });
    return this.#read(found);
  }

  /** The newest release of the waves of a study that opened before this one: what its respondents may be shown. */
  async beforeWave(waveId: string): Promise<PublishedRelease | undefined> {
    const key = `before ${waveId}`;
    const known = this.#latest.get(key);
    const now = performance.now();
    const pointer = known && known.until > now ? known.pointer : this.#pointBefore(waveId);
    if (pointer !== known?.pointer) this.#remember(key, pointer, now + SETTLED);
    const found = await pointer;
    return found && this.#read(found);
  }

  /** Studies with a public wave, the newest wave first. */
  studies(): Promise<readonly StudySummary[]> {
    const known = this.#studies;
    const now = performance.now();
    if (known && known.until > now) return known.summaries;
    const summaries = orAsBefore(this.#summarise(), known?.summaries);
    this.#studies = { summaries, until: now + FRESH };
    summaries.catch(() => (this.#studies = undefined));
    return summaries;
  }

  async #summarise(): Promise<readonly StudySummary[]> {
    const found = await rows<Omit<StudySummary, 'waves'> & { waves: StudySummary['waves'] | null }>(
      this.db.manager,
      `select s.slug, s.title, s.is_demo as "isDemo",
              (select json_agg(json_build_object('slug', w.slug, 'revision', r.revision, 'publishedAt', r.published_at) order by w.opens_at desc)
               from wave w
               join lateral (
                 select revision, published_at from release o where o.wave_id = w.id
                   and not exists (select 1 from release_withdrawal x where x.release_id = o.id)
                 order by revision desc limit 1
               ) r on true
               where w.study_id = s.id) as waves
       from study s order by s.created_at`,
    );
    // What nobody has published is nobody's business.
    return found.flatMap(({ waves, ...study }) => (waves ? [{ ...study, waves }] : []));
  }

  /** All that a release was computed from, as the exact text whose hash its document names. */
  async input(release: PublishedRelease): Promise<string> {
    const { input } = await this.db.manager.findOneByOrFail(ReleaseEntity, { id: release.id });
    return input;
  }

  /** What one vendor may read of itself in a release. Whose it is comes from the caller's credentials alone. */
  async detail(vendorId: string, release: PublishedRelease): Promise<VendorDetail> {
    const cell = await this.db.manager.findOneBy(ReleaseCellEntity, { releaseId: release.id, vendorId });
    if (!cell) throw releaseNotFound();
    return JSON.parse(cell.document) as VendorDetail;
  }

  /** Where the release is; asked for once a second. */
  #pointer(study: string, wave: string, revision: number | undefined): Promise<Pointer | undefined> {
    const key = `${study}/${wave}/${revision ?? ''}`;
    const known = this.#latest.get(key);
    const now = performance.now();
    if (known && known.until > now) return known.pointer;
    const pointer = orAsBefore(this.#point(study, wave, revision), known?.pointer);
    this.#remember(key, pointer, now + FRESH);
    return pointer;
  }

  #remember(key: string, pointer: Promise<Pointer | undefined>, until: number): void {
    if (this.#latest.size > 10 * KEPT) this.#latest.clear();
    this.#latest.set(key, { pointer, until });
    pointer.catch(() => this.#latest.delete(key));
  }

  async #point(study: string, wave: string, revision?: number): Promise<Pointer | undefined> {
    const [pointer] = await rows<Pointer>(
      this.db.manager,
      `select ${POINTER} from release r join wave w on w.id = r.wave_id join study s on s.id = w.study_id
       left join release_withdrawal x on x.release_id = r.id
       where s.slug = $1 and ($2 = 'latest' or w.slug = $2) and ($3::int is null or r.revision = $3)
       order by x.release_id is not null, w.opens_at desc, r.revision desc limit 1`,
      [study, wave, revision ?? null],
    );
    return pointer;
  }

  async #pointBefore(waveId: string): Promise<Pointer | undefined> {
    const [pointer] = await rows<Pointer>(
      this.db.manager,
      `select ${POINTER}
       from wave own join wave w on w.study_id = own.study_id and w.opens_at < own.opens_at
       join release r on r.wave_id = w.id
       left join release_withdrawal x on x.release_id = r.id
       where own.id = $1 and x.release_id is null order by w.opens_at desc, r.revision desc limit 1`,
      [waveId],
    );
    return pointer;
  }

  #read({ id, withdrawals }: Pointer): Promise<PublishedRelease> {
    const key = `${id} ${withdrawals}`;
    let release = this.#releases.get(key);
    if (!release) {
      release = this.#load(id);
      this.#releases.set(key, release);
      release.catch(() => this.#releases.delete(key));
      const [oldest] = this.#releases.keys();
      if (oldest !== undefined && this.#releases.size > KEPT) this.#releases.delete(oldest);
    }
    return release;
  }

  async #load(id: string): Promise<PublishedRelease> {
    const { waveId, document, sha256, kid, signature } = await this.db.manager.findOneByOrFail(ReleaseEntity, { id });
    if (sha256Hex(document) !== sha256) throw new Error(`Release ${id} is not what was published`);
    const marks = await releaseMarks(this.db.manager, waveId);
    const parsed = JSON.parse(document) as ReleaseDocument;
    const [unsafe] = unsafeParts(parsed);
    if (unsafe) throw new Error(`Release ${id} says what it may not: ${unsafe.pointer} ${unsafe.code}`);
    const history = marks.filter(({ revision }) => revision <= parsed.revision);
    return { id, waveId, sha256, document: parsed, text: document, kid, signature, history };
  }
}
