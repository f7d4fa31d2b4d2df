import { describe, expect, it } from '@jest/globals';
import { readContactChange, readOrganisationChange, type TypedContact } from './contact-change.js';

const typed: TypedContact = {
  name: ' Li\u200b Wei ',
  locale: 'zh-CN',
  role: '',
  timeZone: null,
  organisation: 'Example  Ltd',
  size: null,
  region: 'cn',
};

describe('the correction of a contact', () => {
  it('is read as a row of a list is', () => {
    expect(readContactChange(typed)).toEqual({
      change: {
        name: 'Li Wei',
        locale: 'zh-CN',
        role: null,
        timeZone: null,
        organisation: 'Example Ltd',
        size: null,
        region: 'CN',
      },
    });
  });

  it('is refused with everything that is wrong in it', () => {
    expect(
      readContactChange({ ...typed, name: null, locale: null, organisation: null, timeZone: 'UTC+8', size: 'XL' }),
    ).toEqual({
      violations: [
        { pointer: '/name', code: 'missing' },
        { pointer: '/locale', code: 'missing' },
        { pointer: '/timeZone', code: 'not-a-time-zone' },
        { pointer: '/organisation', code: 'missing' },
        { pointer: '/size', code: 'not-allowed' },
      ],
    });
  });
});

describe('the correction of an organisation', () => {
  it('says all there is to say', () => {
    expect(readOrganisationChange({ name: 'Example', size: 'small', region: '海外' })).toEqual({
      change: { name: 'Example', size: 'S', region: 'INTL' },
    });
    expect(readOrganisationChange({ name: '', size: 'S', region: 'CN' })).toEqual({
      violations: [{ pointer: '/name', code: 'missing' }],
    });
  });
});
