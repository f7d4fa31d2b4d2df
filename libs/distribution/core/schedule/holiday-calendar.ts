export const HOLIDAY_CALENDARS = ['CN', 'US'] as const;
export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number];
