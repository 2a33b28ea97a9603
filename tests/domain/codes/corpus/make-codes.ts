import { deflateSync } from 'node:zlib';
import { encodeBase45 } from '#src/domain/codes/base45.ts';
import { screenCodeAt } from '#src/domain/codes/office-code.ts';
import { type CodeType, encodeCode } from '#src/domain/codes/own.ts';
import type { RecogniseTools, Recognition } from '#src/domain/codes/recognise.ts';
import { fold } from '#src/domain/text/fold.ts';
import { createPeople, type DemoPerson } from '#src/node/demo/people.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { createIssuer, issueMessage, noTrust, vietnameseClaims } from '#tests/domain/codes/certificate-kit.ts';
import { createCodeKey } from '#tests/domain/codes/code-key.ts';

export type Kind = Exclude<Recognition['kind'], 'refused'>;
/** `who`: what may be filled in from it, or the id that it stands for; no reading may say anything else. */
export type Sample = { layout: string; kind: Kind; text: string; who: string };

const nowMs = Date.UTC(2022, 0, 10, 2);
const period = { fromMs: Date.UTC(2021, 6, 15), untilMs: Date.UTC(2026, 6, 14) };
const key = createCodeKey(7);

/** One code of each layout after the other, until there are as many as asked for, and what is needed to read them. */
export function makeCodes(seed: number, count: number): { samples: Sample[]; tools: RecogniseTools } {
  const random = createRandom(seed);
  const people = createPeople(random, 2006);
  const issuers = [createIssuer('ES256', period), createIssuer('PS256', period)] as const;
  const tools: RecogniseTools = {
    verify: key.verify,
    nowMs,
    certificates: {
      ...noTrust,
      trust: {
        signers: new Map(issuers.map(({ signer }, at) => [`000000000000000${at}`, [signer]])),
        revoked: new Set(),
      },
    },
  };
  const certificate = (at: 0 | 1) => (person: DemoPerson) => {
    const keyId = Buffer.of(0, 0, 0, 0, 0, 0, 0, at);
    const message = issueMessage(issuers[at], {
      keyId,
      claims: toClaims(person),
      issuedAt: nowMs - 9e8,
      expiresAt: nowMs + 9e9,
    });
    return sample('health-certificate', `HC1:${encodeBase45(deflateSync(message))}`, person.name);
  };
  const layouts: Record<string, (person: DemoPerson) => Omit<Sample, 'layout'>> = {
    'card of 7 fields': (person) => cardOf(person, random, (fields) => fields.join('|')),
    'card of 11 fields': (person) => cardOf(person, random, (fields) => `${fields.join('|')}||||`),
    'card of 6 fields': (person) => cardOf(person, random, toSixFields),
    'personal code': (person) => personalCode(person, random),
    'insurance card': (person) => insuranceCard(person, random),
    'certificate ES256': certificate(0),
    'certificate PS256': certificate(1),
    pass: () => own('pass', random),
    invite: () => own('invite', random),
    badge: () => own('badge', random),
    'printed office code': () => own('office', random),
    'office code on a screen': () => screenCode(random),
    'link of a place': () =>
      sample('place', `https://${random.pick(['pccovid', 'bluezone'])}.example/p/${hexOf(random, 8)}`, ''),
    'token of a place': () => sample('place', `a${hexOf(random, 16)}7`, ''),
  };
  const names = Object.keys(layouts);
  const samples = Array.from({ length: count }, (_, at) => {
    const layout = names[at % names.length] ?? '';
    return { layout, ...(layouts[layout]?.(people.make(false)) as Omit<Sample, 'layout'>) };
  });
  return { samples, tools };
}

const sample = (kind: Kind, text: string, who: string) => ({ kind, text, who });
const hexOf = (random: Random, bytes: number) => Buffer.from(random.bytes(bytes)).toString('hex');
const hex = (text: string) => Buffer.from(text).toString('hex');
const dayOf = (bornOn: string, separator: string) => bornOn.split('-').reverse().join(separator);

function cardOf(person: DemoPerson, random: Random, join: (fields: string[]) => string) {
  const { cardNumber, name, bornOn, sex, address } = person;
  const old = random.pick(['', random.digits(9), random.digits(12)]);
  const fields = [cardNumber, old, name, dayOf(bornOn, ''), sex === 'male' ? 'Nam' : 'Nữ', address, '15072021'];
  return sample('citizen-card', join(fields), `${cardNumber} ${name}`);
}

function toSixFields([number = '', , name = '', born = '', ...rest]: string[]): string {
  const slashed = (day: string) => day.replace(/^(..)(..)/, '$1/$2/');
  return [number, name, slashed(born), ...rest.slice(0, 2), slashed(rest[2] ?? '')].join('|');
}

function personalCode({ cardNumber, name, bornOn, sex }: DemoPerson, random: Random) {
  const bare = fold(name).toUpperCase();
  const number = random.chance(0.8) ? `******${cardNumber.slice(6)}` : cardNumber;
  const extension = `<${sex === 'male' ? 1 : 2}<GD4877*******<0943******`;
  const fields = [
    number,
    bare,
    `${bornOn.slice(0, 4)}-**-**`,
    random.between(0, 1),
    `QID${random.digits(8)}`,
    extension,
  ];
  return sample('personal-code', fields.join('|'), bare);
}

function insuranceCard({ name, bornOn, sex, address }: DemoPerson, random: Random) {
  const number = random.pick([`GD401${random.digits(10)}`, random.digits(10)]);
  const fields = [number, hex(name), dayOf(bornOn, '/'), sex === 'male' ? 1 : 2, hex(address), '01 - 001'];
  return sample('insurance-card', [...fields, '01/01/2022', '31/12/2022', '-', '4', '$'].join('|'), name);
}

const toClaims = ({ name, bornOn }: DemoPerson) => {
  const [family = '', ...given] = name.split(' ');
  return vietnameseClaims({ nam: new Map(Object.entries({ fn: family, gn: given.join(' ') })), dob: bornOn });
};

function own(type: CodeType, random: Random) {
  const code = {
    type,
    id: random.id(),
    isStatic: type !== 'pass',
    issuedAt: nowMs - 60_000,
    expiresAt: nowMs + 3_600_000,
  };
  return sample('own', encodeCode({ ...code, nonce: random.bytes(8) }, key.sign), code.id);
}

function screenCode(random: Random) {
  const id = random.id();
  return sample(
    'own',
    encodeCode(screenCodeAt(id, { nowMs, monoMs: random.between(0, 10 ** 9), boot: 7 }), key.sign),
    id,
  );
}
