import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PublishedRelease } from '#benchmark';
import { type Clock, type Locale } from '#kernel';
import type { ReportPage } from '#pages';
import { CLOCK, noteAct, queryErrors, sqlState } from '#platform';
import {
  buildReport,
  defaultProse,
  isEditable,
  type ReportFault,
  reportErrors,
  reportFaults,
  reportSections,
} from './core/index.js';
import { type EditedText, editedTexts, insertText } from './report-text.queries.js';

/** A section as its editor sees it. */
export interface ReportDraftSection {
  readonly id: string;
  readonly isEditable: boolean;
  /** What the release itself carries. */
  readonly generated: string;
  /** An editor's text; null where the generated one stands. */
  readonly text: string | null;
  /** How often the section was edited; 0 = never. */
  readonly revision: number;
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
}

/** The texts that editors wrote for a release, and which state of them it is. */
export interface ReportTexts {
  readonly prose: Readonly<Record<string, string>>;
  /** Grows with every edit. */
  readonly state: number;
}

const UNIQUE_VIOLATION = '23505';
/** For how long, in milliseconds, nobody asks whether an editor has changed something. */
const FRESH = 1_000;
const KEPT = 200;

@Injectable()
export class ReportService {
  readonly #texts = new Map<string, { readonly texts: Promise<ReportTexts>; readonly until: number }>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Editors' texts of a release, at most a second old. */
  async texts(releaseId: string, locale: Locale): Promise<ReportTexts> {
    const key = `${releaseId} ${locale}`;
    const now = performance.now();
    const known = this.#texts.get(key);
    if (known && known.until > now) return known.texts;
    const texts = this.#read(releaseId, locale);
    if (this.#texts.size >= KEPT) this.#texts.clear();
    this.#texts.set(key, { texts, until: now + FRESH });
    texts.catch(() => this.#texts.delete(key));
    return texts;
  }

  /** The report as everyone reads it. `title` is the finding that heads the benchmark's page. */
  build({ document, sha256 }: PublishedRelease, locale: Locale, title: string, { prose }: ReportTexts): ReportPage {
    return buildReport(document, { locale, title, hash: sha256, prose });
  }

  /** Every section with its generated text and what an editor made of it. */
  async draft({ id, document }: PublishedRelease, locale: Locale): Promise<readonly ReportDraftSection[]> {
    const edited = new Map((await editedTexts(this.db, id, locale)).map((each) => [each.section, each]));
    return reportSections(document).map((section) => {
      const own = edited.get(section);
      return {
        id: section,
        isEditable: isEditable(section),
        generated: defaultProse(document, section, locale),
        text: own?.text ? own.text : null,
        revision: own?.revision ?? 0,
        editedBy: own?.editedBy ?? null,
        editedAt: own?.editedAt ?? null,
      };
    });
  }

  /** What a text says that the release does not carry. */
  check({ document }: PublishedRelease, locale: Locale, section: string, text: string): readonly ReportFault[] {
    return reportFaults(document, { [section]: text }, locale);
  }

  /** Puts an editor's text in the place of the generated one, if the release carries it; empty takes it back. */
  async save(
    release: PublishedRelease,
    edit: { readonly locale: Locale; readonly section: string; readonly text: string; readonly revision: number },
    editor: string,
  ): Promise<number> {
    const { locale, section, text, revision } = edit;
    const faults = this.check(release, locale, section, text);
    if (faults.length > 0)
      throw reportErrors.proseRefused(faults.map(({ paragraph, code }) => ({ pointer: `/text/${paragraph}`, code })));
    const current = (await editedTexts(this.db, release.id, locale)).find((one) => one.section === section);
    if ((current?.revision ?? 0) !== revision) throw queryErrors.changedSince();
    await this.#insert({
      releaseId: release.id,
      locale,
      section,
      revision: revision + 1,
      text,
      editedBy: editor,
      editedAt: this.clock.now(),
    });
    this.#texts.delete(`${release.id} ${locale}`);
    return revision + 1;
  }

  /** Two editors at once: the key lets one of them through. */
  async #insert(edit: EditedText & { readonly releaseId: string; readonly locale: Locale }): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        await insertText(tx, edit);
        const { releaseId, section, locale, revision } = edit;
        const entry = { action: 'report.changed', object: `release:${releaseId}` } as const;
        await noteAct(tx, { ...entry, details: { section, locale, revision } }, edit.editedAt);
      });
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw queryErrors.changedSince();
      throw error;
    }
  }

  async #read(releaseId: string, locale: Locale): Promise<ReportTexts> {
    const edited = await editedTexts(this.db, releaseId, locale);
    const prose = Object.fromEntries(edited.flatMap(({ section, text }) => (text === '' ? [] : [[section, text]])));
    return { prose, state: edited.reduce((sum, { revision }) => sum + revision, 0) };
  }
}
