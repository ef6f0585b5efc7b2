import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { LETTERS_HEADER, lettersOf } from '@/app/_i18n/preference';

/** The same page with another preference; proxy.ts remembers it. */
export function withPreference(address: string, parameter: 'lang' | 'theme' | 'type', value: string): string {
  const [path = '/', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, value);
  return `${path}?${parameters}`;
}

/** The switch to large letters and back: a link, so that it needs no script. */
export async function PreferenceLinks({ address }: { address: string }) {
  const t = await getTranslations('open');
  const isLarge = lettersOf((await headers()).get(LETTERS_HEADER)) === 'large';
  return (
    <a href={withPreference(address, 'type', isLarge ? 'usual' : 'large')} data-letters-switch="">
      {t(isLarge ? 'usual' : 'large')}
    </a>
  );
}
