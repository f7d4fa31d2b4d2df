/** Customer organisations that must have answered before a vendor is ranked, and before anything of it is published. */
export const ORGANISATIONS_NEEDED = { ranked: 20, published: 10 } as const;
