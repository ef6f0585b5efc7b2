import { describe, expect, it } from 'vitest';
import { nameInEnglish } from '@/db/seed/place/name-in-english';

describe('the English name of a building', () => {
  it('has the number of the Chinese one', () => {
    expect(nameInEnglish('糖坊巷17号院', 'Tangfang Lane')).toBe('Compound 17, Tangfang Lane');
  });
  it('is its own name in pinyin, and what it is', () => {
    expect(nameInEnglish('面粉厂家属院', 'Binhe Road')).toBe('Mianfenchang Works Compound');
    expect(nameInEnglish('惠民小区', 'Binhe Road')).toBe('Huimin Estate');
    expect(nameInEnglish('幸福里', 'Binhe Road')).toBe('Xingfu Lane');
  });
});
