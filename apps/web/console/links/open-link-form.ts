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
  const [opensAt, closesAt] = [momentOf(typed.opensAt), momentOf(typed.closesAt)];
  const [quota, organisationQuota] = [placesIn(typed.quota), placesIn(typed.organisationQuota)];
  const faults: FormFault[] = [
    ...(typed.name.trim() === '' ? (['name'] as const) : []),
    ...(opensAt === undefined ? (['opensAt'] as const) : []),
    ...(closesAt === undefined ? (['closesAt'] as const) : []),
    ...(opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt ? (['order'] as const) : []),
    ...(quota === undefined ? (['quota'] as const) : []),
    ...(organisationQuota === undefined ? (['organisationQuota'] as const) : []),
  ];
  if (faults.length > 0 || !opensAt || !closesAt || !quota || !organisationQuota) return { faults };
  const origins = typed.origins
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { facts: { name: typed.name.trim(), opensAt, closesAt, quota, organisationQuota, origins }, faults };
}

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
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function momentOf(typed: string): string | undefined {
  const moment = new Date(typed);
  return typed === '' || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

function placesIn(typed: string): number | undefined {
  const places = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  return places >= 1 && places <= MOST_PLACES ? places : undefined;
}
