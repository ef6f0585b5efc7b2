import type { RoutingRule } from '../../lib/routing/route-issue';

/** A rule that ships, by a code that the office's own rules never get. */
export type ShippedRule = RoutingRule;

interface Effects {
  when?: Partial<RoutingRule['when']>;
  gives: Partial<RoutingRule['gives']>;
}

const rule = (code: string, nameZh: string, nameEn: string, { when, gives }: Effects): ShippedRule => ({
  code,
  nameZh,
  nameEn,
  when: {
    category: null,
    community: null,
    tag: null,
    minSeverity: null,
    isGraver: false,
    isRepeat: false,
    ...when,
  },
  gives: {
    leadUnit: null,
    supportUnits: [],
    level: null,
    limit: null,
    limitPercent: null,
    isFast: false,
    ...gives,
  },
});

const partners = (category: string, nameZh: string, nameEn: string, ...supportUnits: string[]) =>
  rule(`partners_${category}`, nameZh, nameEn, { when: { category }, gives: { supportUnits } });

/**
 * Who helps with what and what is quicker than usual, as the article has it: fire brigade and line owners beside the offices in charge,
 * joint operations where warnings did not help. In the order in which they are applied.
 */
export const ROUTING_RULES: readonly ShippedRule[] = [
  partners('L05', '消防通道：消防配合', 'fire lane: the fire brigade helps', 'fire'),
  partners(
    'L06',
    '市场消防器材：消防、安监配合',
    'fire gear of a market: fire brigade and work safety help',
    'fire',
    'work_safety',
  ),
  partners('L09', '安装充电桩：电力配合', 'charging points: the power company helps', 'power'),
  partners('L12', '违章停车：城管配合', 'illegal parking: urban management helps', 'urban_management'),
  partners('L15', '空中管线：电力配合', 'overhead cables: the power company helps', 'power'),
  rule(
    'repeat_joint_operation',
    '屡劝不改，建议联合整治',
    'repeated in spite of warnings: a joint operation is advised',
    {
      when: { isRepeat: true },
      gives: { supportUnits: ['police', 'urban_management'] },
    },
  ),
  rule('graver_half_limit', '比同类严重，时限减半', 'graver than usual: half the limit', {
    when: { isGraver: true },
    gives: { limitPercent: 50 },
  }),
  rule('fire_lane_fast', '占用消防通道，快办', 'a blocked fire lane: fast lane', {
    when: { category: 'L05' },
    gives: { isFast: true },
  }),
  rule('urgent_fast', '紧急，快办', 'urgent: fast lane', {
    when: { minSeverity: 4 },
    gives: { isFast: true },
  }),
];
