import type { Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import { signedPack } from '#src/contract/policies.ts';
import { pack as packSchema } from '#src/contract/policy.ts';
import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { utf8 } from '#src/domain/journal/hash.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { readPack } from '#src/domain/policy/stored-pack.ts';
import { foldTokens } from '#src/domain/text/fold.ts';

type Read = Outputs['policies']['importPack'];
type Exported = Outputs['policies']['exportPack'];
type Signed = { pack: unknown; office: string; signer: string };

// The signature holds for this purpose only: the same key signs badges and passes.
const context = 'gatebook pack v1\n';
const signedBytes = ({ pack, office, signer }: Signed): Uint8Array =>
  utf8(context + canonicalJson({ pack: pack as Json, office, signer }));

/** The text of a file with one pack, signed with the key of this office's codes. */
export function createExportPack({ register: { read }, codeKeys }: Pick<Ports, 'register' | 'codeKeys'>) {
  return ({ id }: { id: string }): Exported => {
    const pack = read.packs().find((one) => one.id === id);
    if (!pack) return { outcome: 'not-known-here' };
    const signed = { pack, office: read.office()?.name ?? '', signer: encodeBase64(codeKeys.publicKey) };
    const signature = encodeBase64(codeKeys.sign(signedBytes(signed)));
    const text = `${JSON.stringify({ ...signed, signature }, null, 2)}\n`;
    return { outcome: 'exported', fileName: fileNameOf(pack), text };
  };
}

/** Letters and digits only, so that it can be saved anywhere: "58/VP-HC-QT" becomes "van-ban-58-vp-hc-qt.json". */
const fileNameOf = ({ id, letter }: Pack): string =>
  `van-ban-${
    foldTokens(letter.number || id)
      .join('-')
      .slice(0, 60) || 'mau'
  }.json`;

/**
 * Reads a file with a pack. A good signature of another office's key says that nobody changed the file since, not who they
 * are: this office does not know their key.
 */
export function createImportPack(ports: Pick<Ports, 'codeKeys' | 'verifyBytes'>) {
  return ({ text }: { text: string }): Read => {
    const found = parse(text);
    if (found === undefined) return refuse('not-a-pack');
    const envelope = signedPack.safeParse(found);
    if (!envelope.success) {
      if (isObject(found) && 'signature' in found) return refuse('wrong-signature');
      return readBare(found, 'none', null);
    }
    const { signature, ...signed } = envelope.data;
    const signer = signerOf(ports, signed, signature);
    if (signer === null) return refuse('wrong-signature');
    return readBare(signed.pack, signer, signed.office);
  };
}

const refuse = (outcome: Exclude<Read['outcome'], 'read'>, detail: string | null = null): Read => ({
  outcome,
  detail,
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function signerOf(
  { codeKeys, verifyBytes }: Pick<Ports, 'codeKeys' | 'verifyBytes'>,
  signed: Signed,
  signature: string,
): 'own' | 'other-office' | null {
  const key = decodeBase64(signed.signer);
  const bytes = decodeBase64(signature);
  if (key?.length !== 32 || bytes?.length !== 64) return null;
  try {
    if (!verifyBytes(key, signedBytes(signed), bytes)) return null;
  } catch {
    // 32 bytes that are no key, or a pack that has no canonical form and so was never signed.
    return null;
  }
  return encodeBase64(codeKeys.publicKey) === signed.signer ? 'own' : 'other-office';
}

function readBare(stored: unknown, signature: 'own' | 'other-office' | 'none', signedBy: string | null): Read {
  if (!isObject(stored)) return refuse('not-a-pack');
  const read = readPack(stored);
  if (!read.ok) return refuse(read.problem, 'kind' in read ? read.kind : read.format);
  const checked = packSchema.safeParse(read.pack);
  if (!checked.success) return refuse('not-a-pack', checked.error.issues[0]?.path.join('.') ?? null);
  // What the schema does not know it leaves out, and a rule without a part of it is another rule.
  if (canonicalJson(checked.data as Json) !== canonicalJson(read.pack as Json)) return refuse('unknown-format');
  return { outcome: 'read', pack: checked.data, signature, signedBy };
}
