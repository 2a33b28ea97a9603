/** A PIN that a passer-by would try first: one digit, a run up or down, a pair or triple repeated, or a date-like year. */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  const isEven = new Set(steps).size === 1 && [0, 1, 9].includes(steps[0] ?? 0);
  const isRepeated = pin === pin.slice(0, 2).repeat(3) || pin === pin.slice(0, 3).repeat(2);
  return isEven || isRepeated;
}
