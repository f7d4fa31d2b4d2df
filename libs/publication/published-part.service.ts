import { Inject, Injectable } from '@nestjs/common';
import { type PublishedRelease, PublishedReleaseService } from '#benchmark';
import { CONFIG, type Config, Keyring, queryErrors, readCursor, writeCursor } from '#platform';
import {
  bodyOf,
  isKnown,
  LARGEST_PAGE,
  type Layout,
  layoutTable,
  type ResourceName,
  RESOURCES,
  selectRows,
  type Selection,
  withShortNames,
} from './core/index.js';
import { type Representation, tagOf } from './representation.js';
import { RepresentationStore } from './representation-store.js';
import { TABLE_TYPES, type TableFormat, writeTable } from './write-table.js';

/** Which release, by its place; at most one of the last two. */
export interface ReleasePlace {
  readonly study: string;
  /** Or `latest`. */
  readonly wave: string;
  readonly revision?: number | undefined;
  /** The release that was public at that instant. */
  readonly asOf?: Date | undefined;
}

export interface PartRequest {
  readonly resource: ResourceName;
  readonly format: 'json' | TableFormat;
  readonly selection: Selection;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly layout?: Layout | undefined;
  readonly short: boolean;
  readonly bom: boolean;
}

const wasPublic = ({ publishedAt, withdrawn }: PublishedRelease['history'][number], at: Date): boolean =>
  new Date(publishedAt) <= at && (withdrawn === null || new Date(withdrawn.at) > at);

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * The parts of published releases as everyone reads them. Each answer is made once and kept; reading computes nothing
 * and asks the database for one indexed row at most.
 */
@Injectable()
export class PublishedPartService {
  readonly #store = new RepresentationStore();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  async release({ study, wave, revision, asOf }: ReleasePlace): Promise<PublishedRelease> {
    if (asOf === undefined) return this.releases.find(study, wave, revision);
    for (const slug of await this.#wavesOf(study, wave)) {
      const newest = await this.releases.find(study, slug);
      const then = newest.history.findLast((mark) => wasPublic(mark, asOf));
      if (then) return then.sha256 === newest.sha256 ? newest : this.releases.find(study, slug, then.revision);
    }
    throw queryErrors.notFound();
  }

  /** The newest first: what was `latest` then may be a wave that is not the latest now. */
  async #wavesOf(study: string, wave: string): Promise<readonly string[]> {
    if (wave !== 'latest') return [wave];
    const own = (await this.releases.studies()).find(({ slug }) => slug === study);
    return own?.waves.map(({ slug }) => slug) ?? [];
  }

  /** A whole release, byte for byte as it was hashed. */
  whole(release: PublishedRelease): Promise<Representation> {
    return this.kept(release, 'whole', JSON_TYPE, () => Buffer.from(release.text));
  }

  /** Anything that is made of a release and nothing else, made once. */
  kept(
    { sha256 }: PublishedRelease,
    name: string,
    type: string,
    make: () => Buffer | Promise<Buffer>,
  ): Promise<Representation> {
    return this.#store.get(`${sha256} ${name}`, async () => {
      const body = await make();
      return { body, type, etag: tagOf(sha256, body) };
    });
  }

  /** A part of it. What the release does not know of is not found. */
  part(release: PublishedRelease, request: PartRequest): Promise<Representation> {
    if (!isKnown(release.document, request.selection)) throw queryErrors.notFound();
    // What became of earlier revisions is told here, and may change.
    const history = request.resource === 'releases' ? JSON.stringify(release.history) : '';
    const key = `${release.sha256} ${JSON.stringify(request)} ${history}`;
    return this.#store.get(key, () =>
      request.format === 'json' ? this.#json(release, request) : this.#table(release, request, request.format),
    );
  }

  #json(release: PublishedRelease, { resource, selection, cursor, limit = LARGEST_PAGE }: PartRequest): Representation {
    const list = `${release.sha256} ${resource} ${JSON.stringify(selection)}`;
    const from = cursor === undefined ? 0 : Number(readCursor(this.keyring, list, cursor)[0]);
    const { study, wave, revision } = release.document;
    const path = `/v1/benchmarks/${study.slug}/${wave.slug}/${resource}`;
    const { body: content, next } = bodyOf(release, {
      resource,
      selection,
      from,
      limit,
      address: this.config.publicUrl,
      nextAddress: (place) => {
        const page = { revision: String(revision), limit: String(limit) };
        const at = writeCursor(this.keyring, list, [String(place)]);
        return `${path}?${new URLSearchParams({ ...selection, ...page, cursor: at }).toString()}`;
      },
    });
    const body = Buffer.from(JSON.stringify(content));
    return { body, type: JSON_TYPE, etag: tagOf(release.sha256, body), next };
  }

  async #table(release: PublishedRelease, request: PartRequest, format: TableFormat): Promise<Representation> {
    const resource = RESOURCES[request.resource];
    const { table, layouts } = resource;
    const layout = request.layout ?? layouts[0] ?? 'wide';
    if (table === null) throw queryErrors.notFound();
    const name = (rows: ReturnType<typeof table>) => (request.short ? withShortNames(rows) : rows);
    const all = name(layoutTable(table(release), resource, layout));
    const rows = name(layoutTable(selectRows(table(release), request.selection), resource, layout));
    const columns = all[0] === undefined ? resource.keys : Object.keys(all[0]);
    const { study, wave, revision } = release.document;
    const body = await writeTable(format, { rows, columns, title: request.resource, bom: request.bom });
    const fileName = `${study.slug}-${wave.slug}-r${revision}-${request.resource}.${format}`;
    return { body, type: TABLE_TYPES[format], etag: tagOf(release.sha256, body), fileName };
  }
}
