import { Inject, Injectable } from '@nestjs/common';
import { AnalysisService } from './analysis.service.js';
import { DraftService, type Edit, type SavedDraft } from './draft.service.js';
import { definitionInvalid, draftChanged } from './errors.js';
import { translationsAsCsv, type TranslatedDraft } from './translation-csv.js';

type Translated = Pick<Extract<TranslatedDraft, { ok: true }>, 'changed' | 'errors'>;

/** The texts of a draft leave as a table and come back from the translator. */
@Injectable()
export class TranslationService {
  constructor(
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
  ) {}

  async csv(questionnaireId: string, bom: boolean): Promise<string> {
    const { definition } = await this.drafts.read(questionnaireId);
    const written = translationsAsCsv(definition, bom);
    if (!written.ok) throw definitionInvalid(written.violations);
    return written.csv;
  }

  /** Good rows are taken, the others are named; a dry run stores nothing. */
  async read(
    questionnaireId: string,
    edit: Edit,
    { csv, dryRun }: { readonly csv: string; readonly dryRun: boolean },
  ): Promise<Translated & { readonly saved: SavedDraft | null }> {
    const draft = await this.drafts.read(questionnaireId);
    if (draft.revision !== edit.revision) throw draftChanged({ ...draft, updatedBy: draft.updatedBy ?? '' });
    const translated = await this.analysis.run('translate', { definition: draft.definition, csv });
    if (!translated.ok) throw definitionInvalid(translated.violations);
    const { definition, changed, errors } = translated;
    const isSaved = !dryRun && changed > 0;
    const saved = isSaved ? await this.drafts.save(questionnaireId, edit, { ...draft, definition }) : null;
    return { changed, errors, saved };
  }
}
