import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import { dayMs, localDay } from '#src/domain/register/local-time.ts';
import type { Random } from '#src/node/demo/random.ts';
import type { Checkup } from '#src/node/demo/stay.ts';
import { provinces } from '#src/node/demo/tables/provinces.ts';

const feverAboveTenths = 375;
const symptoms = ['fever', 'cough', 'short-breath', 'pneumonia', 'sore-throat', 'fatigue'];

/** Staff with a badge and people whom the guard wrote in are not asked at the kiosk. */
export const notAsked: Checkup = { answers: null, readings: [], isMaskWorn: false, isSanitised: false };

/** What a visitor declares and shows: nearly always nothing that matters. */
export function drawCheckup(random: Random, atMs: number): Checkup {
  const first = Math.round(random.around(365, 2.6)) + (random.chance(0.014) ? random.between(11, 20) : 0);
  const readings = [first];
  // Above the threshold the kiosk asks for a second one.
  if (first > feverAboveTenths) readings.push(first - random.between(0, 9));
  return {
    answers: drawAnswers(random, atMs),
    readings,
    isMaskWorn: !random.chance(0.006),
    isSanitised: !random.chance(0.002),
  };
}

function drawAnswers(random: Random, atMs: number): Answers {
  const answers: Answers = {
    symptoms: random.chance(0.01) ? { yes: true, choices: [random.pick(symptoms)] } : { yes: false },
    travel: random.chance(0.06) ? { yes: true, stops: drawStops(random, atMs) } : { yes: false },
    'contact-confirmed': { yes: random.chance(0.0006) },
    'contact-country': { yes: random.chance(0.0008) },
    'contact-symptoms': { yes: random.chance(0.0015) },
  };
  return answers;
}

function drawStops(random: Random, atMs: number) {
  return Array.from({ length: random.chance(0.25) ? 2 : 1 }, (_, index) => {
    const from = random.between(2, 6) + 6 * (1 - index);
    const day = (daysAgo: number) => localDay(atMs - daysAgo * dayMs);
    return {
      place: random.draw(provinces).name,
      from: day(from),
      to: day(from - random.between(0, 2)),
      isStay: random.chance(0.7),
    };
  });
}
