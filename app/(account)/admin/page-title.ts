import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** The title of a page of the administration. */
export async function pageTitle(
  key: 'people' | 'units' | 'rules' | 'addPerson' | 'addUnit' | 'addRule',
): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t(`admin.${key}`)} · ${t('app.name')}` };
}
