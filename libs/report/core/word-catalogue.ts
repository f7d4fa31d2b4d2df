/** Headings, column heads and fixed sentences of a report. */
export interface WordCatalogue {
  readonly sections: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly exclusions: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly captions: Readonly<Record<string, string>>;
}
