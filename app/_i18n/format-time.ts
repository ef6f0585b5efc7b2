const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
type Language = keyof typeof WEEKDAYS;

interface LocalTime {
  year: number;
  month: number;
  day: number;
  weekday: number;
  clock: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Figures of the local calendar. Only numbers are asked of Intl, because server and browser may disagree about words,
 * and a page that says two things must not be.
 */
function localTime(instant: string, timeZone: string): LocalTime {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(
    formatter.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, clock: `${parts.hour}:${parts.minute}` };
}

function dayInWords({ month, day, weekday }: LocalTime, language: Language): string {
  const name = WEEKDAYS[language][weekday];
  return language === 'en' ? `${name} ${day} ${MONTHS[month - 1]}` : `${month}月${day}日 ${name}`;
}

/** `8月3日 周五`, `Fri 3 Aug`. */
export const formatDay = (instant: string, timeZone: string, language: Language): string =>
  dayInWords(localTime(instant, timeZone), language);

/** With the year, without the hour, for what lasts: `2018年8月3日`, `3 Aug 2018`. */
export function formatDate(instant: string, timeZone: string, language: Language): string {
  const { year, month, day } = localTime(instant, timeZone);
  return language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** `8月3日`, `3 Aug`, of a calendar day such as 2018-08-03. */
export function formatShortDay(day: string, language: Language): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return language === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month}月${date}日`;
}

/** `8月3日 周五 15:20`. */
export function formatMinute(instant: string, timeZone: string, language: Language): string {
  const local = localTime(instant, timeZone);
  return `${dayInWords(local, language)} ${local.clock}`;
}

/** In full, for what is shown on hover: `2018年8月3日 周五 15:20`. */
export function formatFull(instant: string, timeZone: string, language: Language): string {
  const local = localTime(instant, timeZone);
  const words = dayInWords(local, language);
  return language === 'en'
    ? `${words} ${local.year} ${local.clock}`
    : `${local.year}年${words} ${local.clock}`;
}
