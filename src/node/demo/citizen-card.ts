import type { DemoPerson } from '#src/node/demo/people.ts';
import type { Random } from '#src/node/demo/random.ts';

/** The layouts of the card's code: 7 fields, and 11 on the card of 2024, the last four empty. */
export type CardLayout = 'seven' | 'eleven';

/** What the code on this person's card says. Nobody signs it, so neither do we. */
export function cardText(person: DemoPerson, layout: CardLayout, random: Random): string {
  const oldNumber = random.chance(0.5) ? random.digits(9) : '';
  const fields = [
    person.cardNumber,
    oldNumber,
    person.name,
    toCardDate(person.bornOn),
    person.sex === 'male' ? 'Nam' : 'Nữ',
    person.address,
    toCardDate(layout === 'eleven' ? '2024-08-05' : '2022-03-15'),
  ];
  if (layout === 'eleven') fields.push('', '', '', '');
  return fields.join('|');
}

const toCardDate = (day: string): string => day.split('-').reverse().join('');
