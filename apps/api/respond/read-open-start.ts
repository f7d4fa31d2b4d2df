import type { OpenStartService } from '#distribution';
import { type CompanySize, REGIONS, type Region, SIZES } from '#distribution/core';
import type { Locale } from '#kernel';
import type { OpenLinkPage } from '#pages';
import type { FormFields } from '#platform';
import { field } from '../request.js';

type OpenStart = Parameters<OpenStartService['start']>[1];

export interface ReadOpenStart {
  /** Absent when something of it has to be mended. */
  readonly start?: OpenStart;
  readonly values: OpenLinkPage['values'];
  readonly faults: OpenLinkPage['faults'];
}

/** A name in one line, without what cannot be seen; at least two letters or figures of it. */
const ORGANISATION = /^(?=(?:.*[\p{L}\p{N}]){2})[^\p{C}]{2,200}$/u;

/** Reads the form of an open link. What it does not know is not taken for anything. */
export function readOpenStart(form: FormFields, locale: Locale): ReadOpenStart {
  const organisation = field(form, 'organisation').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const size = SIZES.find((one) => one === field(form, 'size'));
  const region = REGIONS.find((one) => one === field(form, 'region'));
  const values = { organisation: organisation.slice(0, 200), size: size ?? '', region: region ?? '' };
  const isNamed = ORGANISATION.test(organisation);
  const faults = faultsOf(isNamed, size, region);
  return size && region && isNamed
    ? { start: { organisation, size, region, locale }, values, faults }
    : { values, faults };
}

function faultsOf(isNamed: boolean, size: CompanySize | undefined, region: Region | undefined): OpenLinkPage['faults'] {
  return [
    ...(isNamed ? [] : (['organisation'] as const)),
    ...(size ? [] : (['size'] as const)),
    ...(region ? [] : (['region'] as const)),
  ];
}
