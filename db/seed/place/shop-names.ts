import type { Random } from '../random';

/** A trade, how common it is, and what such a shop calls itself. */
interface Trade {
  trade: string;
  weight: number;
  signs: readonly string[];
}

export const STREET_TRADES: readonly Trade[] = [
  { trade: '早餐小吃', weight: 12, signs: ['早餐店', '胡辣汤馆', '小吃店', '包子铺'] },
  { trade: '餐饮', weight: 14, signs: ['饭庄', '面馆', '烩面馆', '烧烤店', '砂锅居'] },
  { trade: '便利店', weight: 12, signs: ['超市', '便利店', '烟酒店'] },
  { trade: '服装鞋帽', weight: 10, signs: ['服装店', '鞋店', '童装店'] },
  { trade: '理发美容', weight: 8, signs: ['理发店', '美发厅'] },
  { trade: '药店诊所', weight: 5, signs: ['药房', '大药房'] },
  { trade: '五金建材', weight: 7, signs: ['五金店', '建材店', '灯具店', '门窗店'] },
  { trade: '车辆修理', weight: 6, signs: ['电动车行', '修车铺', '汽修店'] },
  { trade: '手机电脑', weight: 5, signs: ['手机店', '电脑维修店'] },
  { trade: '文具打印', weight: 5, signs: ['文具店', '图文店'] },
  { trade: '茶叶糕点', weight: 5, signs: ['茶庄', '糕点铺'] },
  { trade: '粮油副食', weight: 5, signs: ['粮油店', '副食店'] },
  { trade: '家电家居', weight: 5, signs: ['家电行', '家纺店', '窗帘店'] },
  { trade: '洗染缝补', weight: 3, signs: ['干洗店', '裁缝铺'] },
  { trade: '快递物流', weight: 3, signs: ['快递驿站', '货运部'] },
  { trade: '眼镜钟表', weight: 2, signs: ['眼镜店', '钟表店'] },
  { trade: '旅馆', weight: 2, signs: ['旅馆', '宾馆'] },
  { trade: '鲜花礼品', weight: 2, signs: ['花店', '礼品店'] },
];

export const MARKET_TRADES: readonly Trade[] = [
  { trade: '蔬菜', weight: 30, signs: ['蔬菜摊'] },
  { trade: '水果', weight: 16, signs: ['水果摊'] },
  { trade: '鲜肉', weight: 16, signs: ['肉铺'] },
  { trade: '水产', weight: 9, signs: ['水产摊'] },
  { trade: '豆制品', weight: 8, signs: ['豆腐坊'] },
  { trade: '熟食', weight: 10, signs: ['卤味铺'] },
  { trade: '干货调料', weight: 11, signs: ['调料行', '干货铺'] },
];

/** Good wishes, places and plain words; none of them is anybody's name. */
const WORDS: readonly string[] = [
  '顺发',
  '福满',
  '鑫源',
  '惠民',
  '聚鲜',
  '百味',
  '好邻居',
  '天天',
  '一品',
  '万家',
  '家和',
  '兴隆',
  '丰泽',
  '吉祥',
  '如意',
  '四季',
  '春晖',
  '老街',
  '河畔',
  '滨西',
  '沙河',
  '新华',
  '东安',
  '五一路',
  '桥头',
  '渡口',
  '戏楼',
  '巷口',
  '街角',
  '城门',
  '柳岸',
  '槐荫',
  '井沿',
  '同心',
  '诚信',
  '永盛',
  '恒通',
  '广源',
  '德顺',
  '和顺',
  '聚宝',
  '金穗',
  '绿园',
  '红灯笼',
  '青砖',
  '小城',
  '百姓',
  '乐购',
  '优品',
  '美佳',
  '佳美',
  '明亮',
  '康健',
  '益民',
  '利民',
  '便民',
  '为民',
  '宏达',
  '通达',
  '顺风',
  '飞跃',
  '腾达',
  '双喜',
  '三和',
  '六顺',
  '八方',
  '千禧',
  '万盛',
  '合众',
  '众合',
  '东升',
  '南园',
  '西关',
  '北仓',
  '中原',
  '豫味',
  '故里',
  '乡味',
  '田园',
  '麦香',
  '米香',
  '茶香',
  '满口香',
  '喜来',
  '客来',
  '常来',
  '又一家',
  '第一家',
  '老地方',
  '新天地',
  '小四季',
  '大众',
  '平价',
  '实惠',
  '亮点',
  '七彩',
  '缤纷',
  '时尚',
  '风华',
];

export interface ShopSign {
  trade: string;
  nameZh: string;
}

/** Draws signs, no two of them alike: a second shop of the same name gets a word more. */
export function createSignPainter(random: Random): (trades: readonly Trade[]) => ShopSign {
  const used = new Set<string>();
  return (trades) => {
    const { trade, signs } = random.weighted(trades.map((item) => [item, item.weight] as const));
    for (let attempt = 0; ; attempt++) {
      const second = attempt > 6 ? random.pick(WORDS) : '';
      const nameZh = `${random.pick(WORDS)}${second}${random.pick(signs)}`;
      if (used.has(nameZh)) continue;
      used.add(nameZh);
      return { trade, nameZh };
    }
  };
}
