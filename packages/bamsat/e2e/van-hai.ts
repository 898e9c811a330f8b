import { buildOrganization } from '../src/organizations/fixtures.js';
import type { Person, Site } from './site.js';

/** The few bodies and persons of the demo city that the journeys need. */
export interface VanHai {
  /** Office of the standing committee (văn phòng): files, assigns, verifies. */
  readonly office: Person;
  /** Staff of the women's union. */
  readonly women: Person;
  /** Staff of the youth union. */
  readonly youth: Person;
}

export const WOMEN = 'Hội Phụ nữ';
export const YOUTH = 'Đoàn Thanh niên';

export async function settleVanHai(site: Site): Promise<VanHai> {
  const [officeId, womenId, youthId] = await site.prepare(async (trx) => [
    await buildOrganization(trx, {
      key: 'van-phong',
      name: 'Văn phòng Thành ủy Vân Hải',
      shortName: 'Văn phòng',
      kind: 'office',
    }),
    await buildOrganization(trx, {
      key: 'hoi-phu-nu',
      name: 'Hội Liên hiệp Phụ nữ thành phố',
      shortName: WOMEN,
    }),
    await buildOrganization(trx, {
      key: 'doan-thanh-nien',
      name: 'Đoàn Thanh niên thành phố',
      shortName: YOUTH,
    }),
  ]);
  const add = (name: string, key: string, role: 'office' | 'unit', organizationId: string | undefined) =>
    site.addPerson({ name, key, roles: [role], organizationId: organizationId ?? '' });
  return {
    office: await add('Lê Thu Hà', 'ha', 'office', officeId),
    women: await add('Phạm Minh Châu', 'chau', 'unit', womenId),
    youth: await add('Hồ Đức Anh', 'anh', 'unit', youthId),
  };
}
