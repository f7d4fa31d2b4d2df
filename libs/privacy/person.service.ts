import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog, CLOCK, Keyring, rows } from '#platform';
import type { Clock } from '#kernel';
import { AnswerErasureService, zipped } from '#response';
import { archiveEntries } from './archive-entries.js';
import { type Fate, fateOf, type SectionName, SECTIONS } from './core/index.js';
import { type AnswerChoice, erasureOf } from './erasure.queries.js';
import { MentionService } from './mention.service.js';
import type { PersonData, SectionRow } from './person-data.js';
import { SECTION_QUERIES } from './person-sections.js';
import { invitationsOf, type Subject, subjectOf } from './subject.js';
import { waitingListsWith } from './waiting-lists.js';

/** A release whose figures hold answers of somebody. */
export interface HoldingRelease {
  readonly study: string;
  readonly wave: string;
  readonly revision: number;
  readonly publishedAt: Date;
}

/** What an installation holds of somebody, without saying it. */
export interface PersonOverview {
  readonly subjectId: string;
  readonly sections: readonly { readonly name: SectionName; readonly count: number; readonly fate: Fate }[];
  /** Surveys they handed in of which nothing says which answer is theirs. */
  readonly anonymousHandIns: number;
  readonly releases: readonly HoldingRelease[];
  /** When they were erased; null: never. */
  readonly erasedAt: Date | null;
}

/** What is held of one person: found by their address, and by nothing else. */
@Injectable()
export class PersonService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AnswerErasureService) private readonly answers: AnswerErasureService,
    @Inject(MentionService) private readonly mentions: MentionService,
  ) {}

  /** Throws `address-invalid`. */
  subject(address: string): Subject & { readonly email: string } {
    return subjectOf(this.keyring, address);
  }

  /** What there is of somebody and what an erasure would do with it. Throws `address-invalid`. */
  async overview(address: string, answers: AnswerChoice): Promise<PersonOverview> {
    const subject = subjectOf(this.keyring, address);
    const data = await this.#read(this.db.manager, subject);
    const erasure = await erasureOf(this.db.manager, subject.id);
    await this.audit.noteAlone({ action: 'privacy.searched', object: `person:${subject.id}` });
    return {
      subjectId: subject.id,
      sections: SECTIONS.map((name) => ({ name, count: data[name].length, fate: fateOf(name, answers) })),
      anonymousHandIns: anonymousIn(data),
      releases: await holdingReleases(this.db.manager, await invitationsOf(this.db.manager, subject.id)),
      erasedAt: erasure?.requestedAt ?? null,
    };
  }

  /** How much there is of somebody, by part. */
  async counts(email: string, mentions: number): Promise<Readonly<Record<string, number>>> {
    const data = await this.#read(this.db.manager, subjectOf(this.keyring, email), mentions);
    const counted = SECTIONS.map((name) => [name, data[name].length] as const);
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  }

  /** All of it as a zip: JSON for programs, a table of each part, and a page in both languages. */
  async archive(address: string): Promise<AsyncIterable<Buffer>> {
    const subject = subjectOf(this.keyring, address);
    const data = await this.#read(this.db.manager, subject);
    const releases = await holdingReleases(this.db.manager, await invitationsOf(this.db.manager, subject.id));
    await this.audit.noteAlone({
      action: 'privacy.exported',
      object: `person:${subject.id}`,
      details: { rows: SECTIONS.reduce((sum, name) => sum + data[name].length, 0) },
    });
    const facts = { madeAt: this.clock.now(), email: subject.email, anonymousHandIns: anonymousIn(data), releases };
    return zipped(archiveEntries(data, facts));
  }

  async #read(db: EntityManager, subject: Subject & { readonly email: string }, mentions?: number) {
    const invitations = await invitationsOf(db, subject.id);
    const values: Readonly<Record<string, unknown>> = { 1: subject.id, 2: subject.email, 3: invitations };
    const read = async (name: SectionName): Promise<readonly SectionRow[]> => {
      if (name === 'mentions') return this.#mentions(db, subject.email, mentions);
      if (name === 'waitingLists') return (await waitingListsWith(db, subject.email)).map(() => ({ mayName: true }));
      const found = await rowsOf(db, SECTION_QUERIES[name]!, values);
      return name === 'answers' ? this.#withOriginals(db, found) : found;
    };
    const parts: [SectionName, readonly SectionRow[]][] = [];
    for (const name of SECTIONS) parts.push([name, await read(name)]);
    return Object.fromEntries(parts) as PersonData;
  }

  async #mentions(db: EntityManager, email: string, known?: number): Promise<readonly SectionRow[]> {
    if (known !== undefined) return Array.from({ length: known }, () => ({}));
    const found = await this.mentions.find(db, email);
    return found.map(({ kind, masked }) => ({ kind, masked }));
  }

  /** A person's own words are theirs, as they wrote them. */
  async #withOriginals(db: EntityManager, found: readonly SectionRow[]): Promise<readonly SectionRow[]> {
    const whole: SectionRow[] = [];
    for (const { id, ...row } of found) {
      const originals = await this.answers.originals(db, String(id));
      whole.push(originals.size === 0 ? row : { ...row, originalTexts: Object.fromEntries(originals) });
    }
    return whole;
  }
}

/** Only the values that a statement names, under the numbers it is then to name. */
async function rowsOf(
  db: EntityManager,
  text: string,
  values: Readonly<Record<string, unknown>>,
): Promise<readonly SectionRow[]> {
  const named = Object.keys(values).filter((number) => text.includes(`$${number}`));
  const renumbered = named.reduce((query, number, at) => query.replaceAll(`$${number}`, `$${at + 1}`), text);
  return rows<SectionRow>(
    db,
    renumbered,
    named.map((number) => values[number]),
  );
}

const anonymousIn = (data: PersonData): number =>
  data.invitations.filter(({ mode, state }) => (mode === 'anonymous' || mode === 'strict') && state === 'completed')
    .length;

function holdingReleases(db: EntityManager, invitations: readonly string[]): Promise<HoldingRelease[]> {
  return rows(
    db,
    `select distinct s.slug as study, w.slug as wave, l.revision, l.published_at as "publishedAt"
     from response r join release l on l.wave_id = r.wave_id and l.published_at >= r.submitted_at
     join wave w on w.id = l.wave_id join study s on s.id = w.study_id
     where r.invitation_id = any($1::uuid[]) and r.ruling is distinct from 'withdraw' order by 1, 2, 3`,
    [invitations],
  );
}
