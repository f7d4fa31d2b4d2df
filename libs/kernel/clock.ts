/** The only source of the present time in the shell; pure code takes a `Date` as an argument. */
export interface Clock {
  now(): Date;
}
