import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, noteAct, uuidV7 } from '#platform';
import { evidenceErrors, type FindingInput, marksOf, readDiscussions, readFindings } from '../core/index.js';
import { dropFindings, insertFindings, knownMarks, type NewFinding } from './finding.queries.js';
import type { Undo, VoiceFile, VoiceOutcome } from './rating.service.js';
import { sealContext } from './sealed-finding.js';
import { lockWave, studyOfWave } from './study-of-wave.js';
import { markUndone, recordImport } from './voice-import.queries.js';
import { VoiceMasker } from './voice-masker.js';
import { findingRows } from './voice-table.js';

const { findingsInvalid, voiceImportUsed } = evidenceErrors;

/** A file of findings; `discussions` is a GitHub Discussions export about one vendor. */
export interface FindingFile extends VoiceFile {
  readonly discussions?: { readonly vendor: string; readonly content: unknown } | undefined;
}

export interface FindingOutcome extends VoiceOutcome {
  /** Posts that were longer than a finding may be. */
  readonly shortened: number;
  /** The first of what is new, as they would be stored. */
  readonly sample: readonly Pick<FindingInput, 'vendor' | 'kind' | 'source' | 'url' | 'day' | 'text'>[];
}

const SAMPLE = 10;

/** A finding with the marks by which it is known again. */
interface Marked {
  readonly finding: FindingInput;
  readonly macs: readonly [text: Buffer, page?: Buffer];
}

/** Takes findings in: each is masked before it is stored, and sealed as it was for the few who may read it. */
@Injectable()
export class FindingImportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(VoiceMasker) private readonly masker: VoiceMasker,
  ) {}

  /** Takes a whole file or nothing of it. Throws `findings-invalid`, `not-found`. */
  async import(file: FindingFile): Promise<FindingOutcome> {
    const { rows, shortened } = rowsOf(file);
    return this.db.transaction(async (tx) => {
      await lockWave(tx, file.waveId);
      const { vendors, today } = await studyOfWave(tx, file.waveId, this.clock.now());
      const read = readFindings(rows, { vendors: [...vendors.keys()], today });
      if (!read.ok) throw findingsInvalid(read.violations);
      const fresh = await this.#fresh(tx, file.waveId, read.findings);
      const counts = { added: fresh.length, duplicates: rows.length - fresh.length };
      const mask = await this.masker.masking(tx);
      const sample = fresh.slice(0, SAMPLE).map(({ finding }) => shownOf(finding, mask));
      if (file.isDryRun || fresh.length === 0) return { ...counts, shortened, sample, importId: null };
      const importedAt = this.clock.now();
      const importId = uuidV7(importedAt);
      const record = { waveId: file.waveId, id: importId, name: file.name, importedBy: file.importedBy, importedAt };
      await recordImport(tx, { ...record, ...counts, kind: 'findings' });
      const own = { waveId: file.waveId, importId, addedBy: file.importedBy, vendors };
      await insertFindings(tx, file.waveId, this.#stored(fresh, own, mask));
      const details = { kind: 'findings', wave: file.waveId, added: counts.added };
      await noteAct(tx, { action: 'evidence.imported', object: `voice-import:${importId}`, details }, importedAt);
      return { ...counts, shortened, sample, importId };
    });
  }

  /** Adds one; its id. Throws `findings-invalid`, also where it is there already, and `not-found`. */
  async add(waveId: string, finding: object, addedBy: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      await lockWave(tx, waveId);
      const { vendors, today } = await studyOfWave(tx, waveId, this.clock.now());
      const read = readFindings([finding], { vendors: [...vendors.keys()], today });
      if (!read.ok)
        throw findingsInvalid(
          read.violations.map(({ pointer, code }) => ({ pointer: pointer.replace('/findings/0', ''), code })),
        );
      const fresh = await this.#fresh(tx, waveId, read.findings);
      if (fresh.length === 0) throw findingsInvalid([{ pointer: '/text', code: 'already-there' }]);
      const mask = await this.masker.masking(tx);
      const [stored] = this.#stored(fresh, { waveId, importId: null, addedBy, vendors }, mask);
      await insertFindings(tx, waveId, [stored!]);
      const entry = { action: 'evidence.changed', object: `finding:${stored!.id}` } as const;
      await noteAct(tx, { ...entry, details: { what: 'added', wave: waveId } }, this.clock.now());
      return stored!.id;
    });
  }

  /** Takes a file back, with all that it brought. Throws `voice-import-used` once somebody has coded any of it. */
  async undo({ waveId, id, by }: Undo): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockWave(tx, waveId);
      await markUndone(tx, { waveId, id, kind: 'findings', undoneBy: by, undoneAt: this.clock.now() });
      if (!(await dropFindings(tx, waveId, id))) throw voiceImportUsed();
      const details = { kind: 'findings', wave: waveId };
      await noteAct(tx, { action: 'evidence.import-undone', object: `voice-import:${id}`, details }, this.clock.now());
    });
  }

  async #fresh(tx: EntityManager, waveId: string, findings: readonly FindingInput[]): Promise<readonly Marked[]> {
    const macOf = (mark: string) => this.keyring.mac('identity', `finding\u001f${waveId}\u001f${mark}`);
    const marked = findings.map((finding): Marked => {
      const [text, page] = marksOf(finding);
      return { finding, macs: page === undefined ? [macOf(text)] : [macOf(text), macOf(page)] };
    });
    const known = await knownMarks(
      tx,
      waveId,
      marked.flatMap(({ macs }) => macs as readonly Buffer[]),
    );
    return marked.filter(({ macs }) => !macs.some((mac) => known.has(mac!.toString('hex'))));
  }

  #stored(fresh: readonly Marked[], own: Origin, mask: (text: string) => string): NewFinding[] {
    const addedAt = this.clock.now();
    return fresh.map(({ finding: { vendor, source, text, consent, ...rest }, macs: [textMac, urlMac = null] }) => {
      const id = uuidV7(addedAt);
      const sealed = this.keyring.seal(
        'original',
        sealContext(own.waveId, id),
        JSON.stringify({ source, text, consent }),
      );
      return {
        ...rest,
        id,
        importId: own.importId,
        vendorId: own.vendors.get(vendor) ?? '',
        source: mask(source),
        masked: mask(text),
        consent: consent && mask(consent),
        sealed,
        textMac,
        urlMac,
        addedBy: own.addedBy,
        addedAt,
      };
    });
  }
}

interface Origin {
  readonly waveId: string;
  readonly importId: string | null;
  readonly addedBy: string;
  readonly vendors: ReadonlyMap<string, string>;
}

const shownOf = ({ vendor, kind, source, url, day, text }: FindingInput, mask: (text: string) => string) => ({
  vendor,
  kind,
  source: mask(source),
  url,
  day,
  text: mask(text),
});

function rowsOf({ csv, rows, discussions }: FindingFile): {
  readonly rows: readonly unknown[];
  readonly shortened: number;
} {
  if (csv !== undefined) return { rows: findingRows(csv, findingsInvalid), shortened: 0 };
  if (discussions === undefined) return { rows: rows ?? [], shortened: 0 };
  const read = readDiscussions(discussions.content, discussions.vendor);
  if (read === null) throw findingsInvalid([{ pointer: '/discussions', code: 'wrong-type' }]);
  return read;
}
