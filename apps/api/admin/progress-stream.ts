import type { Writable } from 'node:stream';
import type { CampaignProgress } from '#distribution';

/** A reader that takes nothing for so long, in milliseconds, is given up. */
const MOST_PATIENCE = 60_000;
/** When a browser that lost the connection asks again, in milliseconds. */
const RETRY = 3_000;

export interface StreamOptions {
  /** The event that the reader had last, from Last-Event-ID. */
  readonly lastSeen?: string | undefined;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
}

/**
 * One reader of a campaign's events (HTML Standard, 9.2). Each event is the whole state, so a reader who missed some
 * needs the newest only: while its connection is full everything older than the newest is dropped.
 */
export class ProgressStream {
  #last: string | undefined;
  #waiting: CampaignProgress | undefined;
  #fullSince: number | undefined;

  constructor(
    private readonly out: Writable,
    private readonly options: StreamOptions,
  ) {
    this.#last = options.lastSeen;
    out.on('drain', () => this.#drained());
    this.#write(`retry: ${RETRY}\n\n`);
  }

  /** Tells the reader, unless it has seen just this. */
  send(progress: CampaignProgress): void {
    if (this.#fullSince !== undefined) {
      this.#waiting = progress;
      return;
    }
    if (progress.tag === this.#last) return;
    this.#last = progress.tag;
    this.#write(`id: ${progress.tag}\nevent: progress\ndata: ${JSON.stringify(progress)}\n\n`);
  }

  /** Keeps the connection alive; answers whether the reader still reads. */
  beat(): boolean {
    if (this.#fullSince !== undefined) return this.options.elapsed() - this.#fullSince < MOST_PATIENCE;
    this.#write(': still here\n\n');
    return true;
  }

  /** Says why nothing more comes, so that the reader does not ask again at once. */
  end(reason: 'logged-out' | 'ended'): void {
    this.out.end(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
  }

  #write(text: string): void {
    if (!this.out.write(text)) this.#fullSince = this.options.elapsed();
  }

  #drained(): void {
    this.#fullSince = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.send(waiting);
  }
}
