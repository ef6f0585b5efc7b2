import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { LANGUAGE_HEADER, languageOf } from './preference';

const MESSAGES = {
  'zh-CN': () => import('./messages/zh-CN.json'),
  en: () => import('./messages/en.json'),
};

/** Language of this request, without a language in the path: the query or the cookie decides (proxy.ts). */
export default getRequestConfig(async () => {
  const locale = languageOf((await headers()).get(LANGUAGE_HEADER));
  return { locale, messages: (await MESSAGES[locale]()).default, timeZone: 'Asia/Shanghai' };
});
