/** 渠道 of the article, in the order of their bit positions. Only ever append: positions are stored. */
export const CHANNELS = [
  { code: 'home_visit', nameZh: '入户走访', nameEn: 'Home visit', isRemote: false },
  { code: 'listening_meeting', nameZh: '座谈会', nameEn: 'Listening meeting', isRemote: false },
  { code: 'study_hall', nameZh: '讲习所', nameEn: 'Study hall', isRemote: false },
  { code: 'site_view', nameZh: '现场查看', nameEn: 'Site view', isRemote: false },
  { code: 'questionnaire', nameZh: '调查问卷', nameEn: 'Questionnaire', isRemote: false },
  { code: 'talk', nameZh: '谈心交流', nameEn: 'Heart-to-heart talk', isRemote: false },
  { code: 'wechat', nameZh: '微信', nameEn: 'WeChat', isRemote: true },
  { code: 'letter_box', nameZh: '信箱', nameEn: 'Letter box', isRemote: true },
  { code: 'hotline', nameZh: '热线电话', nameEn: 'Hotline', isRemote: true },
  { code: 'grid_worker', nameZh: '网格员收集', nameEn: 'Grid worker', isRemote: false },
  { code: 'other_system', nameZh: '其他系统转入', nameEn: 'Other system', isRemote: true },
] as const;
