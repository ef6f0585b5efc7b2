import type { unit } from '../schema/unit';

type Unit = typeof unit.$inferInsert;

/**
 * The units of the article: whom a sub-district office gives its problems to. They ship with every office, because
 * the categories name their default unit; an office renames them or adds its own, and the import adds what it finds.
 */
export const UNITS: readonly Unit[] = [
  street('property', '物业办', 'Property Office'),
  street('safety', '安全办', 'Safety Office'),
  { ...street('inspection', '督查办公室', 'Inspection Office'), isInspection: true },
  street('party_office', '党政办', 'Party and Government Office'),
  enforcing('urban_management', '城管中队', 'Urban Management Squad', 'street'),
  enforcing('police', '公安派出所', 'Police Station', 'district'),
  enforcing('fire', '消防大队', 'Fire Brigade', 'district'),
  enforcing('work_safety', '安监局', 'Work Safety Bureau', 'district'),
  administrative('district_urban_management', '区城市管理局', 'District Urban Management Bureau', 'district'),
  administrative('district_construction', '区住建局', 'District Housing and Construction Bureau', 'district'),
  administrative('city_urban_management', '市城市管理局', 'City Urban Management Bureau', 'city'),
  { code: 'telecom', nameZh: '电信公司', nameEn: 'Telecom Company', forceClass: 'social', level: 'district' },
  { code: 'power', nameZh: '供电公司', nameEn: 'Power Company', forceClass: 'social', level: 'district' },
  {
    code: 'volunteers',
    nameZh: '志愿服务队',
    nameEn: 'Volunteer Team',
    forceClass: 'social',
    level: 'street',
  },
];

function street(code: string, nameZh: string, nameEn: string): Unit {
  return administrative(code, nameZh, nameEn, 'street');
}

function administrative(
  code: string,
  nameZh: string,
  nameEn: string,
  level: NonNullable<Unit['level']>,
): Unit {
  return { code, nameZh, nameEn, forceClass: 'administrative', level };
}

function enforcing(code: string, nameZh: string, nameEn: string, level: NonNullable<Unit['level']>): Unit {
  return { code, nameZh, nameEn, forceClass: 'enforcement', level };
}
