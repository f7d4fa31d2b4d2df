import type { HolidayCalendar } from './holiday-calendar.js';

interface KnownYear {
  /** Arrangements of a provisional year were not announced; it holds what the law names, without days moved for it. */
  readonly isProvisional: boolean;
  /** As `MM-DD` or, for several days in a row, `MM-DD/MM-DD`. */
  readonly off: readonly string[];
  /** Weekend days on which people work to make up for days off. */
  readonly work: readonly string[];
}

/**
 * Days off by law. CN 2026: notice 国办发明电〔2025〕7号; CN 2027: statutory days only, as the arrangement is announced
 * late in the year before. US: federal holidays (5 U.S.C. § 6103) on the day on which they are observed.
 */
export const KNOWN_HOLIDAYS: Readonly<Record<HolidayCalendar, Readonly<Record<string, KnownYear>>>> = {
  CN: {
    2026: {
      isProvisional: false,
      off: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
      work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    },
    2027: {
      isProvisional: true,
      off: ['01-01', '02-05/02-08', '04-05', '05-01/05-02', '06-09', '09-15', '10-01/10-03'],
      work: [],
    },
  },
  US: {
    2026: {
      isProvisional: false,
      off: ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'],
      work: [],
    },
    2027: {
      isProvisional: false,
      off: ['01-01', '01-18', '02-15', '05-31', '06-18', '07-05', '09-06', '10-11', '11-11', '11-25', '12-24', '12-31'],
      work: [],
    },
  },
};
