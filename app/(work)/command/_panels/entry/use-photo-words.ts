'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatMinute } from '@/app/_i18n/format-time';
import type { EntryPhoto } from '@/lib/contract/photo';
import { useCommand } from '../../_state/command-context';

export interface PhotoWords {
  /** when, how near, who */
  caption(photo: EntryPhoto): string;
  /** for whoever does not see it */
  alt(photo: EntryPhoto): string;
}

/** What is known of a photo, in words. */
export function usePhotoWords(): PhotoWords {
  const t = useTranslations('photo');
  const language = useLocale();
  const { timeZone } = useCommand().names.dictionary.office;
  const when = ({ takenAt, at }: EntryPhoto) =>
    t(takenAt === null ? 'uploadedAt' : 'takenAt', {
      time: formatMinute(takenAt ?? at, timeZone, language),
    });
  const caption = (photo: EntryPhoto) =>
    [
      when(photo),
      photo.takenWithin === null
        ? null
        : photo.takenWithin < 1000
          ? t('withinMetres', { n: photo.takenWithin })
          : t('withinKilometres', { n: Math.ceil(photo.takenWithin / 100) / 10 }),
      photo.by,
    ]
      .filter(Boolean)
      .join(' · ');
  return { caption, alt: (photo) => t('alt', { stage: t(`stage.${photo.stage}`), what: caption(photo) }) };
}
