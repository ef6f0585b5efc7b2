import { useLocale, useTranslations } from 'next-intl';
import { formatMinute } from '@/app/_i18n/format-time';
import type { EntryPhoto } from '@/lib/contract/photo';

export interface PhotoWords {
  /** when, what speaks against it, how near, who */
  caption(photo: EntryPhoto): string;
  /** for whoever does not see it */
  alt(photo: EntryPhoto): string;
}

/** What is known of a photo, in words, by the office's clock. */
export function usePhotoWords(timeZone: string): PhotoWords {
  const t = useTranslations('photo');
  const language = useLocale();
  const when = ({ takenAt, at }: EntryPhoto) =>
    t(takenAt === null ? 'uploadedAt' : 'takenAt', {
      time: formatMinute(takenAt ?? at, timeZone, language),
    });
  const near = ({ takenWithin }: EntryPhoto) => {
    if (takenWithin === null) return null;
    return takenWithin < 1000
      ? t('withinMetres', { n: takenWithin })
      : t('withinKilometres', { n: Math.ceil(takenWithin / 100) / 10 });
  };
  const caption = (photo: EntryPhoto) =>
    [
      when(photo),
      photo.isOlderThanIssue && t('olderThanIssue'),
      photo.failedSince && t('failedSince'),
      photo.alsoOf !== null && t('alsoOf', { number: photo.alsoOf }),
      near(photo),
      photo.by,
    ]
      .filter(Boolean)
      .join(' · ');
  return { caption, alt: (photo) => t('alt', { stage: t(`stage.${photo.stage}`), what: caption(photo) }) };
}
