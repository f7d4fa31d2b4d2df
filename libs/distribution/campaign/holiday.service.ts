import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, rows } from '#platform';
import { distributionErrors } from '../core/index.js';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from '../core/schedule/holiday-calendar.js';
import {
  builtInHolidays,
  type Holiday,
  holidayKnowledge,
  type HolidayKind,
  type HolidayKnowledge,
} from '../core/schedule/holidays.js';
import { ownHolidays } from './campaign-plan.queries.js';

/** A day of a calendar, and whether the installation has set it. */
export interface ListedHoliday extends Holiday {
  readonly isOwn: boolean;
}

export interface HolidayYear {
  readonly calendar: HolidayCalendar;
  readonly year: number;
  readonly knowledge: HolidayKnowledge;
}

/** Days on which nobody is written to. What is built in may be wrong for an installation, or not be announced yet. */
@Injectable()
export class HolidayService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The days of a year as they count, in the order of calendars and days, and how much is known of them. */
  async year(year: number): Promise<{ readonly days: ListedHoliday[]; readonly known: HolidayYear[] }> {
    const own = await ownHolidays(this.db.manager);
    const isOwn = new Set(own.map(keyOf));
    const builtIn = HOLIDAY_CALENDARS.flatMap(builtInHolidays).filter((holiday) => !isOwn.has(keyOf(holiday)));
    const days = [
      ...builtIn.map((holiday) => ({ ...holiday, isOwn: false })),
      ...own.map((holiday) => ({ ...holiday, isOwn: true })),
    ].filter(({ day }) => day.startsWith(`${year}-`));
    return {
      days: days.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
      known: HOLIDAY_CALENDARS.map((calendar) => ({ calendar, year, knowledge: holidayKnowledge(calendar, year) })),
    };
  }

  /** Sets what a day is, whatever is built in. Mails that are planned already stay where they are. */
  async set(calendar: HolidayCalendar, day: string, kind: HolidayKind): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query(
        `insert into holiday (calendar, day, kind) values ($1, $2::date, $3)
         on conflict (calendar, day) do update set kind = excluded.kind`,
        [calendar, day, kind],
      );
      await this.#note(tx, calendar, day, kind);
    });
  }

  /** Takes back what was set, so that the built-in day counts again. */
  async unset(calendar: HolidayCalendar, day: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const sql = 'delete from holiday where calendar = $1 and day = $2::date returning day';
      if ((await rows(tx, sql, [calendar, day])).length === 0) throw distributionErrors.holidayNotFound();
      await this.#note(tx, calendar, day, null);
    });
  }

  /** Null: what is built in counts again. */
  #note(tx: EntityManager, calendar: HolidayCalendar, day: string, kind: HolidayKind | null): Promise<void> {
    const entry = { action: 'holiday.changed', object: `holiday:${calendar}/${day}`, details: { kind } } as const;
    return noteAct(tx, entry, this.clock.now());
  }
}

const keyOf = ({ calendar, day }: Holiday): string => `${calendar} ${day}`;
