import { Problem } from '../../api/problem.js';
import { type Campaign, type CampaignPlan, readCampaign, saveCampaign } from '../campaign-requests.js';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused' | 'conflict';

export interface PlanState {
  /** What is typed. */
  readonly plan: CampaignPlan;
  /** What the server has. */
  readonly stored: Campaign;
  readonly saveState: SaveState;
  /** Why it was not saved. */
  readonly error: unknown;
  /** What somebody else saved meanwhile. */
  readonly theirs: Campaign | undefined;
}

const SAVE_AFTER = 700;
const TRY_AGAIN = 4_000;
const TOO_MANY = 429;
const OUTDATED = 412;

export function planOf({ waveId, versionId, name, audience, content, timing }: Campaign): CampaignPlan {
  return { waveId, versionId, name, audience, content, timing };
}

const isSame = (one: CampaignPlan, other: CampaignPlan): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is typed is saved by itself, to the state it was made on; what somebody else saved first is never overwritten. */
export class PlanStore {
  #state: PlanState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    campaign: Campaign,
    private readonly onStored: (campaign: Campaign) => void,
  ) {
    this.#state = {
      plan: planOf(campaign),
      stored: campaign,
      saveState: 'saved',
      error: undefined,
      theirs: undefined,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): PlanState => this.#state;

  /** Answers how to take the change back. */
  change(change: Partial<CampaignPlan>): () => void {
    const before = this.#state.plan;
    this.#type({ ...before, ...change });
    const keys = Object.keys(change) as (keyof CampaignPlan)[];
    return () => {
      const back = Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<CampaignPlan>;
      this.#type({ ...this.#state.plan, ...back });
    };
  }

  /** Saves what is unsaved now; answers whether the server has all that is typed. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending) await this.#sending;
    const { plan, stored, saveState } = this.#state;
    if (saveState === 'conflict') return false;
    if (isSame(plan, planOf(stored))) {
      this.#set({ saveState: 'saved', error: undefined });
      return true;
    }
    this.#sending = this.#send(plan, stored.revision).finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  keepMine(): void {
    const { theirs } = this.#state;
    if (!theirs) return;
    this.#set({ stored: theirs, theirs: undefined, saveState: 'unsaved' });
    void this.save();
  }

  takeTheirs(): void {
    const { theirs } = this.#state;
    if (theirs) this.#take(theirs);
  }

  /** The campaign as it was read again; fills the form only while nothing is unsaved. */
  renew(campaign: Campaign): void {
    const { stored, saveState } = this.#state;
    if (campaign.revision < stored.revision || saveState !== 'saved') return;
    if (campaign !== stored) this.#take(campaign);
  }

  get isUnsaved(): boolean {
    return !isSame(this.#state.plan, planOf(this.#state.stored));
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.isUnsaved) void this.save();
  }

  #take(campaign: Campaign): void {
    this.#set({ plan: planOf(campaign), stored: campaign, saveState: 'saved', error: undefined, theirs: undefined });
    this.onStored(campaign);
  }

  #type(plan: CampaignPlan): void {
    const isSending = this.#state.saveState === 'saving';
    this.#set({ plan, saveState: this.#state.theirs ? 'conflict' : isSending ? 'saving' : 'unsaved' });
    if (!this.#state.theirs) this.#schedule(SAVE_AFTER);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  async #send(plan: CampaignPlan, revision: number): Promise<boolean> {
    this.#set({ saveState: 'saving' });
    const { id } = this.#state.stored;
    try {
      const stored = await saveCampaign(id, revision, plan);
      const isAll = isSame(this.#state.plan, plan);
      // The server may write some of it differently; what is typed meanwhile stays as it is.
      this.#set({
        stored,
        plan: isAll ? planOf(stored) : this.#state.plan,
        saveState: isAll ? 'saved' : 'unsaved',
        error: undefined,
      });
      this.onStored(stored);
      if (!isAll) this.#schedule(SAVE_AFTER);
      return isAll;
    } catch (error) {
      await this.#failed(id, error);
      return false;
    }
  }

  async #failed(id: string, error: unknown): Promise<void> {
    const status = error instanceof Problem ? error.status : undefined;
    if (status === OUTDATED) {
      const theirs = await readCampaign(id).catch(() => undefined);
      if (theirs) return this.#set({ saveState: 'conflict', theirs, error: undefined });
    }
    const mayPass = status === 0 || status === TOO_MANY || status === OUTDATED || (status ?? 0) >= 500;
    this.#set({ saveState: mayPass ? 'offline' : 'refused', error });
    if (mayPass) this.#schedule(TRY_AGAIN);
  }

  #set(change: Partial<PlanState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
