import { describe, expect, it } from 'vitest';
import { contract } from '#src/contract/contract.ts';
import { activate, halfAtHome, makePack, plain } from '#tests/app/policies-kit.ts';
import { openOffice } from '#tests/support/office.ts';

async function openWithFile() {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  await activate(office, halfAtHome);
  const exported = office.kiosk.policies.exportPack({ id: halfAtHome.id });
  if (exported.outcome !== 'exported') throw new Error('not exported');
  const read = (text: string) => {
    const answer = office.kiosk.policies.importPack({ text });
    // What the host answers must fit what it promised.
    const schema = contract.policies.importPack['~orpc'].outputSchema;
    expect(schema?.['~standard'].validate(answer)).not.toHaveProperty('issues');
    return answer;
  };
  return { ...office, exported, read, file: JSON.parse(exported.text) as Record<string, unknown> };
}

const changed = (file: Record<string, unknown>, change: object) => JSON.stringify({ ...file, ...change });

describe('a pack as a file', () => {
  it('comes back as it was, with the office’s own signature', async () => {
    const { exported, read, file } = await openWithFile();
    expect(exported.fileName).toBe('van-ban-58-vp-hc-qt.json');
    const whole = { outcome: 'read', pack: halfAtHome, signature: 'own', signedBy: 'Sở Mẫu' };
    expect(read(exported.text)).toEqual(whole);
    // The signature is over what the file says, not over its white space.
    expect(read(JSON.stringify(file))).toEqual(whole);
  });

  it('of another office is read, and said to be of another', async () => {
    const { exported } = await openWithFile();
    const other = await openOffice({ claim: { isHealthAsked: false, name: 'Sở Khác' } });
    expect(other.kiosk.policies.importPack({ text: exported.text })).toEqual({
      outcome: 'read',
      pack: halfAtHome,
      signature: 'other-office',
      signedBy: 'Sở Mẫu',
    });
    expect(other.read.packs()).toEqual([]);
  });

  it('without a signature is read, and said to have none', async () => {
    const { read } = await openWithFile();
    expect(read(JSON.stringify(halfAtHome))).toEqual({
      outcome: 'read',
      pack: halfAtHome,
      signature: 'none',
      signedBy: null,
    });
  });

  it('is refused when anything of it was changed after it was signed', async () => {
    const { read, file } = await openWithFile();
    const stranger = await openWithFile();
    const softer = { ...halfAtHome, rules: [{ ...plain, kind: 'staff-share', mostPercent: 90 }] };
    const changes = [
      { pack: softer },
      { pack: { ...halfAtHome, extra: 1 } },
      { pack: { ...halfAtHome, fromMs: 0.5 } },
      { office: 'Sở Khác' },
      { signer: stranger.file['signer'] },
      { signer: 'AAAA' },
      { signer: 5 },
      { signature: stranger.file['signature'] },
      { signature: '' },
      { signature: null },
    ];
    for (const change of changes)
      expect(read(changed(file, change)), JSON.stringify(change)).toEqual({ outcome: 'wrong-signature', detail: null });
    expect(read(changed(file, {}))).toMatchObject({ outcome: 'read' });
  });

  it('of a newer Gatebook is refused whole, and what was not understood is named', async () => {
    const { read } = await openWithFile();
    const [share] = halfAtHome.rules;
    const refusal = (pack: object) => read(JSON.stringify({ ...halfAtHome, ...pack }));
    expect(refusal({ rules: [share, { ...plain, kind: 'levitation' }] })).toEqual({
      outcome: 'unknown-kind',
      detail: 'levitation',
    });
    expect(refusal({ format: 3 })).toEqual({ outcome: 'unknown-format', detail: '3' });
    // A member that this version does not know would change what the rule says.
    expect(refusal({ rules: [{ ...share, exceptOnMondays: true }] })).toMatchObject({ outcome: 'unknown-format' });
  });

  it('that is none is refused', async () => {
    const { read } = await openWithFile();
    const broken = ['', '{', '5', 'null', '"x"', JSON.stringify(halfAtHome).slice(0, -2), '['.repeat(50_000)];
    for (const text of broken) expect(read(text), text.slice(0, 20)).toMatchObject({ outcome: 'not-a-pack' });
    expect(read(JSON.stringify({ ...halfAtHome, letter: 'x' }))).toEqual({ outcome: 'not-a-pack', detail: 'letter' });
    expect(read('[]')).toMatchObject({ outcome: 'unknown-format' });
  });

  it('is not made of a pack that is not here', async () => {
    const { kiosk } = await openWithFile();
    expect(kiosk.policies.exportPack({ id: makePack({ id: 'other' }).id })).toEqual({ outcome: 'not-known-here' });
  });
});
