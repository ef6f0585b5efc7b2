'use client';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { ListFacet } from '@/lib/view-state/change-view';
import { useCommand } from '../_state/command-context';
import { useLabels } from '../_state/use-labels';
import { barView } from './bar-view';
import type { ChartBar } from './chart-bars';
import styles from './place-charts.module.css';
import { useWall } from './use-wall';

const ROW_PX = 24;
const STACK = [
  ['red', 'var(--red)'],
  ['amber', 'var(--amber-fill)'],
  ['green', 'var(--green)'],
  ['grey', 'var(--grey)'],
  ['plain', 'var(--shade-4)'],
] as const;

const NAME_PX = 136;

interface BarNameProps {
  /** where the name ends, from the left edge of the chart */
  x: number | string;
  /** the middle of its bar */
  y: number | string;
  name: string;
  heightPx: number;
}

/** A bar's name on one line, cut at its end where it is too long; whole on hover. */
function BarName({ x, y, name, heightPx }: BarNameProps) {
  return (
    <foreignObject x={0} y={Number(y) - heightPx / 2} width={Number(x)} height={heightPx}>
      <div className={styles.name} style={{ lineHeight: `${heightPx}px` }} title={name}>
        {name}
      </div>
    </foreignObject>
  );
}

interface BarRowsProps {
  bars: ChartBar[];
  facet: ListFacet | 'community';
  title: string;
}

/** Horizontal bars with their names; a click filters by the bar, a second click lets go. */
export function BarRows({ bars, facet, title }: BarRowsProps) {
  const { view, go } = useCommand();
  const labels = useLabels();
  const wall = useWall();
  // recharts writes no label at a bar of no length, and the last light of a stack often has none
  const end = Math.max(...bars.map(({ value }) => value)) / 1000;
  const rows = bars.map(({ code, value, parts }) => ({
    code,
    value,
    name: labels.value(facet, code),
    end,
    ...parts,
  }));
  const used = STACK.filter(([part]) => rows.some((row) => (row[part] ?? 0) > 0));
  return (
    <ResponsiveContainer
      width="100%"
      height={rows.length * ROW_PX * wall + 4}
      initialDimension={{ width: 368, height: 200 }}
    >
      <BarChart
        data={rows}
        layout="vertical"
        margin={{ top: 0, right: 36 * wall, bottom: 0, left: 0 }}
        barCategoryGap={5}
        title={title}
      >
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis
          type="category"
          dataKey="name"
          width={NAME_PX * wall}
          interval={0}
          tick={({ x, y, payload }) => <BarName x={x} y={y} name={payload.value} heightPx={ROW_PX * wall} />}
          tickLine={false}
          axisLine={false}
        />
        {used.map(([part, colour]) => (
          <Bar
            key={part}
            dataKey={part}
            stackId="all"
            fill={colour}
            isAnimationActive={false}
            cursor="pointer"
            onClick={({ payload }) => go(barView(view, facet, (payload as ChartBar).code))}
          />
        ))}
        <Bar dataKey="end" stackId="all" fill="none" isAnimationActive={false}>
          <LabelList dataKey="value" position="right" fill="var(--ink-2)" className={styles.label} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
