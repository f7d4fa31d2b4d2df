/** An answer was stored. Written by the statement that stores it. */
export const RESPONSE_SUBMITTED = 'response.submitted';
