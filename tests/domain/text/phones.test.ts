import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone } from '#src/domain/text/phones.ts';

describe('parsePhone', () => {
  it.each([
    ['0912345678', '+84912345678', '0912 345 678'],
    ['0912 345 678', '+84912345678', '0912 345 678'],
    ['0912.345.678', '+84912345678', '0912 345 678'],
    ['0912-345-678', '+84912345678', '0912 345 678'],
    ['+84 912 345 678', '+84912345678', '0912 345 678'],
    ['+84 (0) 912 345 678', '+84912345678', '0912 345 678'],
    ['0084912345678', '+84912345678', '0912 345 678'],
    ['84912345678', '+84912345678', '0912 345 678'],
    ['\u202D0912345678\u202C', '+84912345678', '0912 345 678'],
    ['0841234567', '+84841234567', '0841 234 567'],
    ['0357654321', '+84357654321', '0357 654 321'],
    ['024 3825 1234', '+842438251234', '024 3825 1234'],
    ['(028) 38251234', '+842838251234', '028 3825 1234'],
    ['0203 3825 123', '+842033825123', '0203 3825 123'],
    ['+84 203 3825123', '+842033825123', '0203 3825 123'],
    ['+1 (415) 555-2671', '+14155552671', '+14155552671'],
    ['0014155552671', '+14155552671', '+14155552671'],
    ['+856 20 5555 1234', '+8562055551234', '+8562055551234'],
  ])('reads %j', (text, e164, display) => expect(parsePhone(text)).toEqual({ ok: true, e164, display }));

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['+', 'empty'],
    ['0912 345 67a', 'bad-characters'],
    ['=1+2', 'bad-characters'],
    ['٠٩١٢٣٤٥٦٧٨', 'bad-characters'],
    ['091234567', 'wrong-length'],
    ['09123456789', 'wrong-length'],
    ['0'.repeat(1_000_000), 'wrong-length'],
    ['0243825123', 'wrong-length'],
    ['+1234567', 'wrong-length'],
    ['+1234567890123456', 'wrong-length'],
    ['0112345678', 'unknown-prefix'],
    ['+84 412 345 678', 'unknown-prefix'],
    ['+0123456789', 'unknown-prefix'],
    ['912345678', 'unknown-prefix'],
    ['1800 1234', 'service-number'],
    ['1900 561 234', 'service-number'],
    ['01900561234', 'service-number'],
    ['01683456789', 'old-mobile'],
    ['0123 456 7890', 'old-mobile'],
  ])('refuses %.40j as %s', (text, reason) => expect(parsePhone(text)).toEqual({ ok: false, reason }));

  it('reads its own two spellings as the same number, for any number it takes', () => {
    const national = fc.stringMatching(/^0(3[2-9]|9[0-8]|2[0-9])[0-9]{7,8}$/);
    const foreign = fc.stringMatching(/^\+[1-9][0-9]{7,14}$/);
    fc.assert(
      fc.property(fc.oneof(national, foreign), (text) => {
        const answer = parsePhone(text);
        if (!answer.ok) return;
        expect(parsePhone(answer.e164)).toEqual(answer);
        expect(parsePhone(answer.display)).toEqual(answer);
        expect(answer.e164).toMatch(/^\+[1-9][0-9]{7,14}$/);
      }),
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePhone(text)).toHaveProperty('ok');
      }),
    );
  });
});
