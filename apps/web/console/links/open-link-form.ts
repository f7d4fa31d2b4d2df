import type { OpenLink, OpenLinkFacts } from './link-requests.js';

/** What stands in the fields, as it was typed. */
export interface TypedOpenLink {
  readonly vendorId: string;
  readonly name: string;
  /** As a field for day and minute has them: in the reader's own zone. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly quota: string;
  readonly organisationQuota: string;
  /** One site a line. */
  readonly origins: string;
}

export type FormFault = 'name' | 'opensAt' | 'closesAt' | 'order' | 'quota' | 'organisationQuota';

const MOST_PLACES = 100_000;
const DAY = 86_400_000;

/** Whether what was typed can be sent, and what is wrong with it where it cannot. */
export function readOpenLinkForm(typed: TypedOpenLink): {
  readonly facts?: OpenLinkFacts;
  readonly faults: readonly FormFault[];
} {
  const read = {
    name: typed.name.trim() || undefined,
    opensAt: momentOf(typed.opensAt),
    closesAt: momentOf(typed.closesAt),
    quota: placesIn(typed.quota),
    organisationQuota: placesIn(typed.organisationQuota),
  };
  const missing = FIELDS.filter((name) => read[name] === undefined);
  const isTurnedRound = read.opensAt !== undefined && read.closesAt !== undefined && read.closesAt <= read.opensAt;
  const faults: FormFault[] = [...missing, ...(isTurnedRound ? (['order'] as const) : [])];
  if (faults.length > 0) return { faults };
  return { facts: { ...(read as Omit<OpenLinkFacts, 'origins'>), origins: sitesIn(typed.origins) }, faults };
}

const FIELDS = ['name', 'opensAt', 'closesAt', 'quota', 'organisationQuota'] as const;

const sitesIn = (typed: string): string[] => typed.split(/\s+/).filter((line) => line !== '');

/** A form to begin with: from now on, for two weeks. */
export function suggestedOpenLink(now: Date, vendorId: string): TypedOpenLink {
  return {
    vendorId,
    name: '',
    opensAt: localMoment(now),
    closesAt: localMoment(new Date(now.getTime() + 14 * DAY)),
    quota: '200',
    organisationQuota: '5',
    origins: '',
  };
}

export const typedOpenLink = (link: OpenLink): TypedOpenLink => ({
  vendorId: link.vendorId,
  name: link.name,
  opensAt: localMoment(new Date(link.opensAt)),
  closesAt: localMoment(new Date(link.closesAt)),
  quota: String(link.quota),
  organisationQuota: String(link.organisationQuota),
  origins: link.origins.join('\n'),
});

/** `2026-11-26T09:30` on the reader's own clocks. */
export function localMoment(moment: Date): string {
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

function momentOf(typed: string): string | undefined {
  const moment = new Date(typed);
  return typed === '' || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

function placesIn(typed: string): number | undefined {
  const places = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  return places >= 1 && places <= MOST_PLACES ? places : undefined;
}
