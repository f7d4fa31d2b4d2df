import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One answered request, by the pattern of its route: an address may hold a link. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What a pool of connections says of itself. */
export interface PoolState {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Classes of SQLSTATE that say something about the installation; all others are one. */
const CLASSES = new Set(['08', '22', '23', '25', '40', '42', '53', '55', '57', 'XX']);

/** The figures of one process. Labels come from closed lists, never from what somebody sent. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Counter;
  readonly #durations: Histogram;
  readonly #databaseErrors: Counter;
  readonly #refused: Counter;
  readonly #pools: PoolState[] = [];
  #inFlight: () => number = () => 0;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 20 });
    this.#requests = new Counter({
      name: 'fairmark_http_requests_total',
      help: 'Requests that were answered, by the pattern of their route. Status 0: the client went away.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'fairmark_http_request_seconds',
      help: 'How long answers took, by the pattern of their route.',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    });
    this.#databaseErrors = new Counter({
      name: 'fairmark_database_errors_total',
      help: 'Errors of the database by class of SQLSTATE. Class 22 is a value that no check has caught.',
      labelNames: ['class'],
      registers,
    });
    this.#refused = new Counter({
      name: 'fairmark_overload_refusals_total',
      help: 'Requests that were told to come again, by what there was too much of.',
      labelNames: ['reason'],
      registers,
    });
    this.#gauges();
  }

  answered({ method, route, status, seconds }: Answered): void {
    this.#requests.inc({ method, route, status });
    this.#durations.observe({ route }, seconds);
  }

  databaseError(sqlState: string): void {
    const group = sqlState.slice(0, 2);
    this.#databaseErrors.inc({ class: CLASSES.has(group) ? group : 'other' });
  }

  refused(reason: 'requests' | 'event-loop' | 'connections'): void {
    this.#refused.inc({ reason });
  }

  watchPool(pool: PoolState): void {
    this.#pools.push(pool);
  }

  watchRequests(inFlight: () => number): void {
    this.#inFlight = inFlight;
  }

  #gauges(): void {
    const [pools, requests] = [this.#pools, () => this.#inFlight()];
    this.registry.registerMetric(
      new Gauge({
        name: 'fairmark_http_requests_in_flight',
        help: 'Requests that are being answered.',
        registers: [],
        collect() {
          this.set(requests());
        },
      }),
    );
    this.registry.registerMetric(
      new Gauge({
        name: 'fairmark_database_connections',
        help: 'Connections of this process in use and idle, and how many statements wait for one.',
        labelNames: ['state'],
        registers: [],
        collect() {
          for (const [state, of] of CONNECTIONS)
            this.set(
              { state },
              pools.reduce((sum, pool) => sum + of(pool), 0),
            );
        },
      }),
    );
  }
}

const CONNECTIONS: readonly (readonly [state: string, of: (pool: PoolState) => number])[] = [
  ['used', ({ totalCount, idleCount }) => totalCount - idleCount],
  ['idle', ({ idleCount }) => idleCount],
  ['waiting', ({ waitingCount }) => waitingCount],
];
