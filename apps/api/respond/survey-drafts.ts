import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, type Clock, DomainError } from '#kernel';
import type { Invitation } from '#distribution';
import { CLOCK, TokenBuckets } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import { answersOfForm, type Plan } from '#questionnaire/core';
import { type Draft, DraftService } from '#response';
import { responseErrors } from '#response/core';
import { placedFields } from './placed-fields.js';
import type { DraftBody, StepChange } from './read-draft.js';
import { stepReached } from './step-reached.js';

/** Whose draft it is, as it was read. */
export interface Sitting {
  readonly token: string;
  readonly invitation: Invitation;
  readonly version: Pick<PublishedVersion, 'plan'>;
  readonly draft: Draft;
}

/** Nobody looks at one screen for longer; they have gone away. */
const LONGEST_LOOK = 3_600_000;
/** Of one person; a script saves when somebody has stopped typing. */
const SAVES = { burst: 30, perMinute: 30 };

/** Lays what is said about screens over the draft. */
@Injectable()
export class SurveyDrafts {
  readonly #saves = new TokenBuckets(SAVES);

  constructor(
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(token: string, invitationId: string): Promise<Draft> {
    return this.drafts.read(token, invitationId);
  }

  /** What was typed, and that it was begun. */
  forget(invitationId: string): Promise<void> {
    return this.drafts.forget(invitationId);
  }

  /** The draft as it will be, not saved yet. */
  merged(sitting: Sitting, changes: readonly StepChange[]): Draft {
    return changes.reduce((draft, change) => this.#withChange({ ...sitting, draft }, change), sitting.draft);
  }

  /**
   * A form that a person sent is laid over the newest draft, whoever saved that: it says what its screen said, and
   * a second tap on the button finds the first one's draft.
   */
  async saveForm(sitting: Sitting, change: StepChange): Promise<Draft> {
    try {
      return await this.#save(sitting, this.merged(sitting, [change]));
    } catch (error) {
      if (!isConflict(error)) throw error;
      const draft = await this.drafts.read(sitting.token, sitting.invitation.id);
      return this.#save({ ...sitting, draft }, this.merged({ ...sitting, draft }, [change]));
    }
  }

  /**
   * What a script saves while somebody types is refused when the draft has changed since `revision`, unless it
   * would change nothing: then it is the same save, whose reply was lost.
   */
  async saveTyped(sitting: Sitting, revision: number, change: DraftBody): Promise<number> {
    const wait = this.#saves.take(sitting.invitation.id, this.clock.now().getTime());
    if (wait !== null) throw responseErrors.tooManySaves(wait);
    const merged =
      'answers' in change ? { ...sitting.draft, answers: change.answers } : this.merged(sitting, change.steps);
    if (sitting.draft.revision === revision) return (await this.#save(sitting, merged)).revision;
    if (canonicalJson(sitting.draft.answers) === canonicalJson(merged.answers)) return sitting.draft.revision;
    return this.drafts.save(linkOf(sitting), revision, merged, 0);
  }

  async #save(sitting: Sitting, draft: Draft): Promise<Draft> {
    const reached = stepReached(sitting.version.plan, draft.answers);
    const revision = await this.drafts.save(linkOf(sitting), sitting.draft.revision, draft, reached);
    return { ...draft, revision, updatedAt: this.clock.now() };
  }

  #withChange({ version: { plan }, draft, invitation }: Sitting, { step, fields, seen }: StepChange): Draft {
    const placed = placedFields(plan, step, draft.answers, fields);
    const since = draft.updatedAt ?? invitation.startedAt;
    const passed = since ? Math.max(0, this.clock.now().getTime() - since.getTime()) : 0;
    const look = Math.min(seen ?? passed, passed, LONGEST_LOOK);
    const before = draft.times[step] ?? 0;
    return {
      ...draft,
      answers: answersOfForm(plan, step, draft.answers, placed),
      times: { ...draft.times, [step]: Math.min(before + look, LONGEST_LOOK) },
    };
  }
}

const linkOf = ({ token, invitation }: Sitting) => ({ token, invitationId: invitation.id });

const isConflict = (error: unknown): boolean => error instanceof DomainError && error.code === 'draft-conflict';

/** Times of the screens that ask something, in their order, for the rules of quality. */
export function pageTimes(
  plan: Plan,
  times: Draft['times'],
  visible: readonly number[],
): { readonly items: number; readonly seconds: number }[] {
  const shown = new Set(visible);
  return plan.steps.flatMap(({ items }, step) => {
    const asked = items.filter((index) => shown.has(index) && plan.items[index]?.domain.kind !== 'computed').length;
    const time = times[step];
    return asked === 0 || time === undefined ? [] : [{ items: asked, seconds: Math.round(time) / 1000 }];
  });
}
