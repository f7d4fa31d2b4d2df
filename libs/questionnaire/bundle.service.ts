import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson, type Clock } from '#kernel';
import { CLOCK, Keyring, type PublicKey, sha256Hex, signingKeys, type SigningKeys } from '#platform';
import { StudyService } from '#study';
import { type Definition, questionnaireBundle, type Scenario } from './core/design/index.js';
import { questionnaireNotFound } from './errors.js';
import { QuestionnaireEntity } from './questionnaire.entity.js';
import type { SignedBundle } from './signed-bundle.js';
import { VersionService } from './version.service.js';

/** A version with all that belongs to it, signed with the installation's own key, to be taken elsewhere. */
@Injectable()
export class BundleService {
  readonly #keys: SigningKeys;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(VersionService) private readonly versions: VersionService,
  ) {
    this.#keys = signingKeys(keyring.keys('release'));
  }

  async write(
    questionnaireId: string,
    number: number,
  ): Promise<{ readonly name: string; readonly bundle: SignedBundle }> {
    const questionnaire = await this.db.manager.findOneBy(QuestionnaireEntity, { id: questionnaireId });
    if (!questionnaire) throw questionnaireNotFound();
    const { slug, title } = questionnaire;
    const version = await this.versions.version(questionnaireId, number);
    const bundle = questionnaireBundle({
      definition: version.definition as Definition,
      rubric: await this.studies.rubric(version.rubricVersionId),
      scenarios: version.scenarios as readonly Scenario[],
      meta: { title, slug, version: number, exportedAt: this.clock.now().toISOString() },
    });
    const text = canonicalJson(bundle);
    const [key] = this.#keys;
    const { x, kid } = key.publicKey;
    const signature = { alg: 'EdDSA', kid, x, value: key.sign(text) } as const;
    return { name: `${slug}-v${number}`, bundle: { bundle, sha256: sha256Hex(text), signature } };
  }

  /** By which our own files are known. */
  get publicKeys(): readonly PublicKey[] {
    return this.#keys.map(({ publicKey }) => publicKey);
  }
}
