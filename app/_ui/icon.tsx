import styles from './icon.module.css';

/** Line icons on a grid of 16, drawn for this map. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  layers: 'M8 2 14.5 5.5 8 9 1.5 5.5ZM1.5 8.5 8 12l6.5-3.5M1.5 11 8 14.5 14.5 11',
  filter: 'M1.5 3.5h13M4 8h8M6.5 12.5h3',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  download: 'M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  help: 'M5.8 5.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M8 11.8v.1M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.900 11.900 13 13M3 13l1.1-1.1M11.900 4.1 13 3',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  auto: 'M8 2a6 6 0 1 0 0 12ZM8 2a6 6 0 0 1 0 12',
  table: 'M2 3h12v10H2ZM2 6.5h12M2 10h12M6.5 6.5V13',
  person: 'M8 2a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8ZM2.5 14c.4-3 2.6-4.5 5.5-4.5s5.100 1.5 5.5 4.5',
  write: 'M10.5 2.5 13.5 5.5 5.5 13.5 2 14l.5-3.5ZM8.5 4.5l3 3',
  inbox: 'M2.5 9 4.500 3h7L13.500 9v4h-11ZM2.5 9h3.2l1 1.800h2.600l1-1.800h3.200',
  play: 'M4.5 2.5 13 8l-8.5 5.5Z',
  pause: 'M5 2.5v11M11 2.5v11',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
