/**
 * What the public reads of an issue instead of what somebody wrote: the local categories in the plain words of a neighbour, by
 * their codes, in Chinese and English. An office may set its own.
 */
export const PUBLIC_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  L01: ['下水道堵了，要疏通', 'A drain is blocked and needs clearing'],
  L02: ['院里车停得乱，要理顺', 'Cars in the compound are parked anyhow'],
  L03: ['垃圾没有及时清走', 'Rubbish was not cleared away in time'],
  L04: ['电线拉得不安全，要整改', 'Wires hang unsafely and are to be put right'],
  L05: ['消防通道被占，要清开', 'A fire lane is blocked and is to be cleared'],
  L06: ['市场的消防器材要补齐修好', 'Fire gear at the market is to be made complete'],
  L07: ['摊贩占了路，要规范', 'Stalls stand in the roadway'],
  L08: ['希望路灯亮得久一些', 'Street lamps should stay on longer'],
  L09: ['希望安装充电桩', 'A charging point is wanted'],
  L10: ['有卫生死角，要清理', 'A neglected corner needs cleaning'],
  L11: ['有小广告，要清除', 'Illegal advertisements are to be removed'],
  L12: ['路上乱停车，影响通行', 'Cars parked on the road are in the way'],
  L13: ['公共设施坏了，要维修', 'A public facility is broken and needs repair'],
  L14: ['物业服务要改进', 'The property service is to improve'],
  L15: ['空中线缆杂乱，要整理', 'Overhead cables are to be tidied'],
  L16: ['门前卫生和秩序要落实', 'Shop fronts are to be kept clean and orderly'],
};
