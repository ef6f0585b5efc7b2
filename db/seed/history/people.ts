import type { DemoPlaces } from '../place/demo-places';
import type { Random } from '../random';
import { type Campaign, instantOf } from './campaign';
import type { DemoPerson, DemoRole, DemoUnit } from './demo-history';

const SECONDED_OFFICERS = 30;
const VOLUNTEERS = 60;
/** How many people of each unit handle issues in the demo, beside those seconded into grids. */
const HANDLERS: readonly (readonly [unit: string, name: string, title: string, count: number])[] = [
  ['property', '物业办', '物业办干事', 5],
  ['safety', '安全办', '安全办干事', 5],
  ['urban_management', '城管', '城管中队队员', 4],
  ['police', '公安', '派出所民警', 3],
  ['fire', '消防', '消防参谋', 3],
  ['work_safety', '安监', '安监局科员', 3],
  ['district_urban_management', '区城管局', '区城市管理局科员', 2],
  ['district_construction', '区住建局', '区住建局科员', 3],
  ['city_urban_management', '市城管局', '市城市管理局科员', 2],
  ['telecom', '电信', '电信公司线务员', 3],
  ['power', '供电', '供电公司线务员', 3],
];
const SECONDED_PARTNERS = ['police', 'fire', 'work_safety'];

/** The people of the demo by what they do. Their names say that nobody is meant. */
export interface Staff {
  units: DemoUnit[];
  persons: DemoPerson[];
  leaders: string[];
  clerks: string[];
  inspectors: string[];
  volunteers: string[];
  /** Code of the grid → its grid manager. */
  managerOfGrid: ReadonlyMap<string, string>;
  /** Code of the unit → who handles for it. */
  handlersOf: ReadonlyMap<string, string[]>;
  /** Code of the community → its own unit. */
  unitOfCommunity: ReadonlyMap<string, string>;
}

/** Staffs the demo's office: leaders, clerks, inspectors, 45 grid managers, 30 seconded officers, partners, volunteers. */
export function hirePeople(places: DemoPlaces, campaign: Campaign, random: Random): Staff {
  const persons: DemoPerson[] = [];
  const since = instantOf(campaign.firstDay - 200, 9 * 60);
  const secondedSince = instantOf(campaign.firstDay, 8 * 60 + 30);
  const numbers = new Map<string, number>();
  const hire = (role: DemoRole, name: string, title: string, at: { unit?: string; grid?: string }) => {
    const count = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, count);
    const code = `${role}-${persons.length + 1}`;
    const place = { unit: at.unit ?? null, grid: at.grid ?? null };
    persons.push({
      code,
      name: `示例${name}${String(count).padStart(2, '0')}`,
      role,
      title,
      assignments: [{ ...place, seconded: false, from: since }],
    });
    return code;
  };
  const several = (count: number, one: () => string) => Array.from({ length: count }, one);
  const second = (code: string, gridCode: string) =>
    persons
      .find((person) => person.code === code)!
      .assignments.push({ unit: null, grid: gridCode, seconded: true, from: secondedSince });

  const units = places.communities.map((community) => ({
    code: `community-${community.code}`,
    nameZh: `${community.nameZh}居委会`,
    nameEn: `${community.nameEn} Residents' Committee`,
  }));
  hire('administrator', '管理员', '系统管理员', { unit: 'party_office' });
  const leaders = [
    hire('leader', '书记', '党工委书记', { unit: 'party_office' }),
    hire('leader', '主任', '办事处主任', { unit: 'party_office' }),
    ...several(5, () => hire('leader', '班子成员', '党工委委员', { unit: 'party_office' })),
  ];
  const clerks = several(6, () => hire('clerk', '台账员', '台账员', { unit: 'party_office' }));
  const inspectors = several(6, () =>
    hire('inspector', '督查员', '督查办公室督查员', { unit: 'inspection' }),
  );
  const handlersOf = new Map(
    HANDLERS.map(([unit, name, title, count]) => [
      unit,
      several(count, () => hire('handler', name, title, { unit })),
    ]),
  );
  for (const unit of units) {
    handlersOf.set(
      unit.code,
      several(2, () => hire('handler', '社区干部', '社区干部', { unit: unit.code })),
    );
  }
  const managerOfGrid = new Map(
    places.grids.map((grid) => [grid.code, hire('grid_worker', '网格员', '网格管理员', { grid: grid.code })]),
  );
  const grids = random.shuffle(places.grids.map(({ code }) => code));
  for (const grid of grids.slice(0, SECONDED_OFFICERS)) {
    const officer = hire('handler', '城管', '城管中队队员', { unit: 'urban_management' });
    second(officer, grid);
    handlersOf.get('urban_management')!.push(officer);
  }
  for (const unit of SECONDED_PARTNERS) {
    for (const code of handlersOf.get(unit)!.slice(0, 2)) second(code, random.pick(grids));
  }
  const volunteers = several(VOLUNTEERS, () => hire('volunteer', '志愿者', '志愿者', { unit: 'volunteers' }));
  return {
    units,
    persons,
    leaders,
    clerks,
    inspectors,
    volunteers,
    managerOfGrid,
    handlersOf,
    unitOfCommunity: new Map(places.communities.map(({ code }, i) => [code, units[i]!.code])),
  };
}
