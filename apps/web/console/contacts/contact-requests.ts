import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ContactField, DefaultField, ImportReport, ImportState, RowError } from '#distribution/core';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

export interface ContactVendor {
  readonly vendorId: string;
  readonly source: string;
}

export interface Contact {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly organisation: string;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
  readonly role: string | null;
  readonly timeZone: string | null;
  readonly vendors: readonly ContactVendor[];
  readonly tags: readonly string[];
  readonly suppressed: readonly string[];
}

export interface ContactMail {
  readonly kind: 'invitation' | 'reminder' | 'result';
  readonly state: string;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

export interface ContactDetail extends Omit<Contact, 'suppressed' | 'vendors'> {
  /** What a correction is made to. */
  readonly etag: string;
  readonly organisationId: string;
  /** Who corrected what; newest first. */
  readonly changes: readonly { readonly fields: readonly string[]; readonly by: string; readonly at: string }[];
  readonly vendors: readonly (ContactVendor & { readonly studyId: string })[];
  readonly consents: readonly {
    readonly id: string;
    readonly what: string;
    readonly basis: string;
    readonly evidence: string;
    readonly at: string;
  }[];
  readonly suppressions: readonly { readonly scope: string; readonly reason: string; readonly createdAt: string }[];
  readonly campaigns: readonly {
    readonly campaignId: string;
    readonly name: string;
    readonly state: string;
    readonly reason: string | null;
    readonly dueAt: string | null;
    readonly mails: readonly ContactMail[];
  }[];
}

export interface ContactValue {
  readonly value: string;
  readonly people: number;
}

export interface ContactValues {
  readonly vendors: readonly ContactValue[];
  readonly tags: readonly ContactValue[];
}

/** What is looked for; an empty text asks for nothing. */
export interface ContactSearch {
  readonly studyId: string;
  readonly search: string;
  readonly vendor: string;
  readonly source: string;
  readonly tag: string;
  readonly segmentId: string;
}

interface ContactPage {
  readonly data: readonly Contact[];
  readonly next: string | null;
  readonly total: number | null;
}

export interface ContactImport {
  readonly id: string;
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly state: ImportState;
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly mapping: Mapping;
  readonly report: (ImportReport & { readonly undo?: Undo }) | null;
  readonly failure: string | null;
  readonly done: number;
  readonly total: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly appliedAt: string | null;
}

export interface Mapping {
  readonly columns: readonly (ContactField | null | 'undecided')[];
  readonly defaults: Readonly<Partial<Record<DefaultField, string>>>;
}

export interface Undo {
  readonly restored: number;
  readonly removed: number;
  readonly stayedCount: number;
  readonly stayed: readonly { readonly contactId: string; readonly row: number; readonly reason: string }[];
}

export interface VendorFrame {
  readonly vendorId: string;
  readonly size: number;
  readonly contacts: number;
  readonly drawn: number;
  readonly answered: number;
  readonly createdAt: string;
}

export type { RowError };

const CONTACTS = '/v1/admin/contacts';
export const CONTACTS_KEY = ['contacts'] as const;
export const importsKey = (studyId: string) => [...CONTACTS_KEY, 'imports', studyId] as const;
export const importKey = (id: string) => [...CONTACTS_KEY, 'import', id] as const;
export const framesKey = (studyId: string) => [...CONTACTS_KEY, 'frames', studyId] as const;
const detailKey = (id: string) => [...CONTACTS_KEY, 'one', id] as const;

const addressOf = (search: ContactSearch, cursor: string): string =>
  `${CONTACTS}?${new URLSearchParams(Object.entries({ ...search, cursor }).filter(([, value]) => value !== ''))}`;

export function useContacts(search: ContactSearch) {
  return useInfiniteQuery({
    queryKey: [...CONTACTS_KEY, 'list', search],
    queryFn: async ({ pageParam, signal }) =>
      (await request<ContactPage>(addressOf(search, pageParam), { signal })).body,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: search.studyId !== '',
    placeholderData: (before) => before,
  });
}

export function useContact(id: string) {
  return useQuery({
    queryKey: detailKey(id),
    queryFn: async ({ signal }) => {
      const { body, etag = '' } = await request<Omit<ContactDetail, 'etag'>>(`${CONTACTS}/${id}`, { signal });
      return { ...body, etag };
    },
  });
}

/** A contact as its fields show it; empty: not known. */
export type TypedContact = Readonly<
  Record<'name' | 'organisation' | 'role' | 'locale' | 'timeZone' | 'size' | 'region', string>
>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** `isNew`: the organisation is not known yet, so its size and region are said. */
export async function correctContact(
  { id, etag }: Pick<ContactDetail, 'id' | 'etag'>,
  { size, region, role, timeZone, ...typed }: TypedContact,
  isNew: boolean,
): Promise<void> {
  const body = {
    ...typed,
    role: orNull(role),
    timeZone: orNull(timeZone),
    ...(isNew ? { size, region } : {}),
  };
  await request(`${CONTACTS}/${id}`, { method: 'PUT', body, etag });
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly size: string;
  readonly region: string;
  readonly isReported: boolean;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly etag: string;
}

const organisationPath = (id: string) => `/v1/admin/organisations/${id}`;

export function useOrganisation(id: string) {
  return useQuery({
    queryKey: [...CONTACTS_KEY, 'organisation', id],
    queryFn: async ({ signal }) => {
      const { body, etag = '' } = await request<Omit<Organisation, 'etag'>>(organisationPath(id), { signal });
      return { ...body, etag };
    },
  });
}

export async function correctOrganisation(
  { id, etag }: Pick<Organisation, 'id' | 'etag'>,
  facts: Pick<Organisation, 'name' | 'size' | 'region'>,
): Promise<void> {
  await request(organisationPath(id), { method: 'PUT', body: facts, etag });
}

export function useContactValues(studyId: string) {
  return useQuery({
    queryKey: [...CONTACTS_KEY, 'values', studyId],
    queryFn: async ({ signal }) =>
      (await request<ContactValues>(`${CONTACTS}/values?studyId=${studyId}`, { signal })).body,
    enabled: studyId !== '',
  });
}

export async function addTag(id: string, tag: string): Promise<void> {
  await request(`${CONTACTS}/${id}/tags`, { method: 'POST', body: { tag } });
}

export async function removeTag(id: string, tag: string): Promise<void> {
  await request(`${CONTACTS}/${id}/tags/${encodeURIComponent(tag)}`, { method: 'DELETE' });
}

export async function uploadList(studyId: string, file: File): Promise<ContactImport> {
  const query = new URLSearchParams({ studyId, name: file.name.slice(0, 120) });
  return (await request<ContactImport>(`${CONTACTS}/imports?${query}`, { method: 'POST', file })).body;
}

/** Asked again and again while the worker is at it. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKey(id),
    queryFn: async ({ signal }) => (await request<ContactImport>(`${CONTACTS}/imports/${id}`, { signal })).body,
    refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? 1_000 : false),
  });
}

export const isRunning = ({ state }: Pick<ContactImport, 'state'>): boolean =>
  state === 'applying' || state === 'undoing';

export function useImports(studyId: string) {
  return useQuery({
    queryKey: importsKey(studyId),
    queryFn: ({ signal }) => allOf<ContactImport>(`${CONTACTS}/imports?studyId=${studyId}`, signal),
    refetchInterval: ({ state: { data } }) => (data?.some(isRunning) ? 2_000 : false),
  });
}

export async function mapImport(id: string, mapping: Mapping): Promise<ContactImport> {
  return (await request<ContactImport>(`${CONTACTS}/imports/${id}/mapping`, { method: 'PUT', body: mapping })).body;
}

export async function actOnImport(id: string, act: 'apply' | 'undo'): Promise<ContactImport> {
  return (await request<ContactImport>(`${CONTACTS}/imports/${id}/${act}`, { method: 'POST', body: {} })).body;
}

export async function discardImport(id: string): Promise<void> {
  await request(`${CONTACTS}/imports/${id}`, { method: 'DELETE' });
}

export function useFrames(studyId: string) {
  return useQuery({
    queryKey: framesKey(studyId),
    queryFn: ({ signal }) => allOf<VendorFrame>(`${CONTACTS}/frames?studyId=${studyId}`, signal),
  });
}

export async function uploadFrame(studyId: string, vendorId: string, file: File): Promise<{ size: number }> {
  const path = `${CONTACTS}/frames/${studyId}/${vendorId}`;
  return (await request<{ size: number }>(path, { method: 'PUT', file })).body;
}

export async function changeSegment(id: string, version: number, change: object): Promise<void> {
  await request(`/v1/admin/segments/${id}`, { method: 'PUT', body: change, etag: `"${version}"` });
}

export async function removeSegment(id: string, version: number): Promise<void> {
  await request(`/v1/admin/segments/${id}`, { method: 'DELETE', etag: `"${version}"` });
}
