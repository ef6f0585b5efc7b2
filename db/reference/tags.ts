/** Tags in the order of their bit positions. Only ever append: positions are stored. */
export const TAGS = [
  { code: 'old_compound', kind: 'key_area', nameZh: '老旧小区', nameEn: 'Old compound' },
  { code: 'back_lane', kind: 'key_area', nameZh: '背街小巷', nameEn: 'Back lane' },
  { code: 'market', kind: 'key_area', nameZh: '集贸市场', nameEn: 'Market' },
  { code: 'street_front', kind: 'key_area', nameZh: '沿街门店', nameEn: 'Street front' },
  { code: 'hot', kind: 'attention', nameZh: '热点', nameEn: 'Hot topic' },
  { code: 'difficult', kind: 'attention', nameZh: '难点', nameEn: 'Hard case' },
  { code: 'focal', kind: 'attention', nameZh: '焦点', nameEn: 'Focal point' },
  { code: 'civilised_city', kind: 'campaign', nameZh: '创文', nameEn: 'Civilised city campaign' },
] as const;
