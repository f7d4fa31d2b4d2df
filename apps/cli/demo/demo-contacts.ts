import { stringify } from 'csv-stringify/sync';
import { chance, DEMO_SEED, oneOf, randomOf } from './demo-random.js';
import { DEMO_VENDORS } from './demo-vendors.js';

const PEOPLE = 30;
const FAMILY = ['林', '周', '沈', '许', '顾', '陆', '程', '夏'];
const GIVEN = ['晓岚', '子墨', '雨桐', '一鸣', '思远', '若溪', '嘉言', '知行'];
const ENGLISH = ['Alex Reed', 'Sam Okafor', 'Robin Lund', 'Jamie Novak', 'Kim Duarte', 'Noor Haddad', 'Toni Berg'];

/** Made-up people who have not answered yet. Their addresses belong to nobody (RFC 2606). */
export function demoContacts(): string {
  const random = randomOf(DEMO_SEED, 'contacts');
  const rows = Array.from({ length: PEOPLE }, (_, n) => {
    const isAbroad = chance(random, 0.35);
    const vendor = DEMO_VENDORS[n % (DEMO_VENDORS.length - 2)]!;
    return {
      email: `person${String(n + 1).padStart(2, '0')}@customer${String(n + 1).padStart(2, '0')}.example`,
      name: isAbroad ? oneOf(random, ENGLISH) : oneOf(random, FAMILY) + oneOf(random, GIVEN),
      organisation: `Sample customer ${n + 901}`,
      size: oneOf(random, ['S', 'M', 'L']),
      region: isAbroad ? 'INTL' : 'CN',
      source: 'independent',
      vendor: vendor.slug,
      locale: isAbroad ? 'en' : 'zh-CN',
    };
  });
  return stringify(rows, { header: true });
}
